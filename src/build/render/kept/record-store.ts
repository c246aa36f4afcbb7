/**
 * The records that pages are rendered with, beside the bundle and not in it: it is made while they are, and renders those of any corpus. In: entries of
 * pages written by hand, then the collections. Out: what stands in a bundle for Astro's store of content; that store.
 */
import { relative } from 'node:path';
import { recordKinds } from '../../../pipeline/schema/record.ts';
import { readRecordIndex, type StoredRecords, toStoredRecords } from '../../read/record-index.ts';
import type { WrittenRecord } from '../../write-records.ts';
import { listHandWrittenEntries } from './hand-written-entries.ts';

type Entries = readonly (readonly [id: string, entry: unknown])[];
type Store = Map<string, ReadonlyMap<string, unknown>>;

const name = 'clausary.records';
// Vite loads modules of its own in the same process.
const all = globalThis as { [name]?: Store };

/** Of Astro's store, for Vite. */
export const astroStoreId = '\0astro:data-layer-content';

/** Astro's own is replaced where `isApart`, which is asked once the settings of the project are final. */
export const recordStorePlugin = (isApart: () => boolean) => ({
  name: 'clausary-record-store',
  transform: (_code: string, id: string) =>
    id === astroStoreId && isApart() ? { code: `export default globalThis['${name}'];\n`, map: null } : undefined,
});

/** From now on loaders list no records. */
export function openRecordStore(handWritten: readonly (readonly [collection: string, entries: Entries])[]) {
  const store: Store = new Map(handWritten.map(([collection, entries]) => [collection, new Map(entries)]));
  all[name] = store;
  return {
    /** Once the collections are there. Says whether it is known which records there are. */
    fill(collections: string, root: string): boolean {
      const records = readRecordIndex(collections, root);
      for (const [collection, entries] of records ?? []) store.set(collection, entries);
      return records !== undefined;
    },
    /** Before: with these records and that of the site, and no others. */
    fillWith(records: readonly WrittenRecord[], collections: string, root: string): void {
      const folder = relative(root, collections);
      for (const kind of Object.keys(recordKinds)) {
        const listed = records.flatMap(([collection, one]) => (collection === kind ? [one] : []));
        store.set(kind, toStoredRecords(folder, kind, listed));
      }
      store.set('site', toStoredRecords(folder, 'site', [['site', '', { kind: 'site' }]]));
    },
  };
}

/**
 * For a server: loaders list no records from now on. Out: `take` takes those that lie there now, `patch` those that differ from them, unless one of them is new;
 * Astro's store has them, and the pages that its own loaders read by then, when it is imported next.
 */
export function serveRecords(
  collections: string,
  root: string,
): { take(): void; patch(anew: readonly WrittenRecord[]): boolean } {
  let records = new Map<string, StoredRecords>();
  const folder = relative(root, collections);
  const handWritten = () =>
    listHandWrittenEntries().map(([collection, entries]) => [collection, new Map(entries)] as const);
  Object.defineProperty(all, name, { configurable: true, get: (): Store => new Map([...records, ...handWritten()]) });
  return {
    take() {
      records = readRecordIndex(collections, root) ?? records;
    },
    patch(anew) {
      if (!anew.every(([kind, [id]]) => records.get(kind)?.has(id))) return false;
      for (const [kind, listed] of anew)
        for (const [id, entry] of toStoredRecords(folder, kind, [listed])) records.get(kind)!.set(id, entry);
      return true;
    },
  };
}

export const areRecordsApart = (): boolean => name in all;
