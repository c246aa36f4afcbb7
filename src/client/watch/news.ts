/**
 * What is new in what a reader watches. In: their paths, the visit before, feeds as read. Out: entries that were not there then, newest
 * first, each once, as far back as the feed was read then; of a feed that was not watched then, those dated after the visit. Of a watched
 * clause only entries that touched it are taken from the feed of its document.
 */
import { feedOf, type WatchList } from './list.ts';
import type { ReadFeed, WatchEntry } from './read-feed.ts';

export function toNewEntries(
  paths: readonly string[],
  before: Pick<WatchList, 'seen' | 'known' | 'from'>,
  feeds: ReadonlyMap<string, Pick<ReadFeed, 'entries'>>,
): WatchEntry[] {
  const found = new Map<string, WatchEntry>();
  for (const path of paths) {
    const isClause = feedOf(path) !== path;
    const were = before.known?.[feedOf(path)];
    const start = startOf(path, before);
    for (const entry of feeds.get(feedOf(path))?.entries ?? []) {
      if (were?.includes(entry.id)) continue;
      const age = start ? Date.parse(entry.date_published) - Date.parse(start) : 1;
      if (age < 0 || (age === 0 && !were)) continue;
      if (isClause && !entry._clausary?.clauses?.some((one) => one.path === path)) continue;
      found.set(entry.id, entry);
    }
  }
  return [...found.values()].sort((a, b) =>
    a.date_published < b.date_published ? 1 : a.date_published > b.date_published ? -1 : a.id < b.id ? -1 : 1,
  );
}

/** How far back a feed is read: to where it was read at the visit before, to that visit where it was not; nothing is all of it. */
export function startOf(path: string, { seen, from }: Pick<WatchList, 'seen' | 'from'>): string | undefined {
  return from?.[feedOf(path)] ?? seen;
}

/** What the next visit compares with: of feeds that were read now their entries, of others what was known of them. */
export function toKnown(
  paths: readonly string[],
  { known = {}, from = {} }: Pick<WatchList, 'known' | 'from'>,
  feeds: ReadonlyMap<string, Pick<ReadFeed, 'ids' | 'from'>>,
): Required<Pick<WatchList, 'known' | 'from'>> {
  const own = [...new Set(paths.map(feedOf))];
  const kept = <Kept>(of: Readonly<Record<string, Kept>>, now: (path: string) => Kept | undefined) =>
    Object.fromEntries(
      own.flatMap((path): [string, Kept][] => {
        const value = now(path) ?? of[path];
        return value === undefined ? [] : [[path, value]];
      }),
    );
  return { known: kept(known, (path) => feeds.get(path)?.ids), from: kept(from, (path) => feeds.get(path)?.from) };
}
