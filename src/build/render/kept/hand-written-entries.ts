/**
 * Pages written by hand, as Astro's store of content holds them, for the bundle that is kept. In: a collection and its entries, from
 * the loader, which Vite runs with modules of its own in the same process. Out: those of all collections, as they are when they are asked for.
 */
type Entries = readonly (readonly [id: string, entry: unknown])[];

const name = Symbol.for('clausary.handWritten');
const all = globalThis as { [name]?: Map<string, () => Entries> };

export function noteHandWritten(collection: string, entries: () => Entries): void {
  all[name] ??= new Map();
  all[name].set(collection, entries);
}

export const listHandWrittenEntries = (): [string, Entries][] =>
  Array.from(all[name] ?? [], ([collection, entries]) => [collection, entries()]);
