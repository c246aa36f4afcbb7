/**
 * What is new in what a reader watches. In: their paths, the visit before, feeds as fetched. Out: entries since then, newest first, each once. Of a
 * watched clause only entries that touched it are taken from the feed of its document.
 */
import { feedOf } from './list.ts';

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
  since: string | undefined,
  feeds: ReadonlyMap<string, readonly WatchEntry[]>,
): WatchEntry[] {
  const found = new Map<string, WatchEntry>();
  for (const path of paths) {
    const isClause = feedOf(path) !== path;
    for (const entry of feeds.get(feedOf(path)) ?? []) {
      if (since !== undefined && Date.parse(entry.date_published) <= Date.parse(since)) continue;
      if (isClause && !entry._clausary?.clauses?.some((one) => one.path === path)) continue;
      found.set(entry.id, entry);
    }
  }
  return [...found.values()].sort((a, b) =>
    a.date_published < b.date_published ? 1 : a.date_published > b.date_published ? -1 : a.id < b.id ? -1 : 1,
  );
}
