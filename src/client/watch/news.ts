/**
 * What is new in what a reader watches. In: their paths, the visit before, feeds as fetched. Out: entries that were not there then, newest
 * first, each once; of a feed that was not watched then, those dated after it. Of a watched clause only entries that touched it are taken
 * from the feed of its document.
 */
import { feedOf, type WatchList } from './list.ts';

export interface WatchEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly date_published: string;
  readonly _clausary?: { readonly clauses?: readonly { readonly path: string }[] };
}

export function toNewEntries(
  paths: readonly string[],
  { seen, known = {} }: Pick<WatchList, 'seen' | 'known'>,
  feeds: ReadonlyMap<string, readonly WatchEntry[]>,
): WatchEntry[] {
  const found = new Map<string, WatchEntry>();
  for (const path of paths) {
    const isClause = feedOf(path) !== path;
    const were = known[feedOf(path)];
    for (const entry of feeds.get(feedOf(path)) ?? []) {
      if (were?.includes(entry.id)) continue;
      if (!were && seen !== undefined && Date.parse(entry.date_published) <= Date.parse(seen)) continue;
      if (isClause && !entry._clausary?.clauses?.some((one) => one.path === path)) continue;
      found.set(entry.id, entry);
    }
  }
  return [...found.values()].sort((a, b) =>
    a.date_published < b.date_published ? 1 : a.date_published > b.date_published ? -1 : a.id < b.id ? -1 : 1,
  );
}

/** What the next visit compares with: of feeds that were fetched now their entries, of others what was known of them. */
export function toKnown(
  paths: readonly string[],
  { known = {} }: Pick<WatchList, 'known'>,
  feeds: ReadonlyMap<string, readonly WatchEntry[]>,
): NonNullable<WatchList['known']> {
  const kept = paths.map(feedOf).flatMap((path): [string, readonly string[]][] => {
    const ids = feeds.get(path)?.map(({ id }) => id) ?? known[path];
    return ids ? [[path, ids]] : [];
  });
  return Object.fromEntries(kept);
}
