/**
 * The pages written by hand. Out: those of the project, and those that come with Clausary where the project has none of that path.
 * `isOwn` marks what is only the project's.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { bundledPages, pages } from 'virtual:clausary/places';

export interface HandWritten {
  readonly entry: CollectionEntry<'pages'> | CollectionEntry<'bundledPages'>;
  readonly isOwn: boolean;
}

export async function loadHandWritten(): Promise<HandWritten[]> {
  const own = pages === '' ? [] : await getCollection('pages');
  const bundled = bundledPages === '' ? [] : await getCollection('bundledPages');
  const known = new Set(bundled.map(({ id }) => id));
  const replaced = new Set(own.map(({ id }) => id));
  return [
    ...own.map((entry) => ({ entry, isOwn: bundled.length > 0 && !known.has(entry.id) })),
    ...bundled.filter(({ id }) => !replaced.has(id)).map((entry) => ({ entry, isOwn: false })),
  ];
}
