/**
 * What a reader watches, and since when. In: text from the browser's storage, an address or a file, all of it untrusted. Out: paths of platforms,
 * documents, clause types and clauses, each once; anything else is dropped.
 */
export interface WatchList {
  readonly paths: readonly string[];
  /** An instant: the visit before this one. */
  readonly seen?: string;
  /** Ids of the entries that each feed had at that visit: an archive may publish today what it captured before the visit. */
  readonly known?: Readonly<Record<string, readonly string[]>>;
  /** The date of the oldest of these entries, or nothing where the feed had no older ones. */
  readonly from?: Readonly<Record<string, string>>;
}

const known = /^(?:platforms\/[a-z0-9-]{1,80}(?:\/[a-z0-9-]{1,80}){0,2}|clauses\/[a-z0-9-]{1,80})$/;
const most = 500;
const mostIds = 500;
const isFeed = (path: string) => known.test(path) && feedOf(path) === path;
const isInstant = (one: unknown): one is string =>
  typeof one === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(one) && !Number.isNaN(Date.parse(one));
const isId = (one: unknown): one is string => typeof one === 'string' && one.length > 0 && one.length <= 100;

export function toWatchList(value: unknown): WatchList {
  const {
    paths,
    seen,
    known: ids,
    from,
  } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const list = Array.isArray(paths) ? paths.filter((one) => typeof one === 'string' && known.test(one)) : [];
  const entriesOf = (one: unknown) => (typeof one === 'object' && one !== null ? Object.entries(one) : []);
  const kept = entriesOf(ids).flatMap(([path, own]): [string, string[]][] =>
    isFeed(path) && Array.isArray(own) ? [[path, own.filter(isId).slice(0, mostIds)]] : [],
  );
  const starts = entriesOf(from).filter(([path, at]) => isFeed(path) && (at === '' || isInstant(at)));
  return {
    paths: [...new Set(list as string[])].slice(0, most),
    ...(isInstant(seen) && { seen }),
    ...(kept.length > 0 && { known: Object.fromEntries(kept.slice(0, most)) }),
    ...(starts.length > 0 && { from: Object.fromEntries(starts.slice(0, most)) }),
  };
}

export function parseWatchList(text: string | null): WatchList {
  try {
    return toWatchList(JSON.parse(text ?? '{}'));
  } catch {
    return { paths: [] };
  }
}

/** The fragment of an address that can be shared: a server never gets to see it. */
export function toFragment(paths: readonly string[]): string {
  return paths.join(',');
}

export function fromFragment(fragment: string): WatchList {
  return toWatchList({ paths: decodeURIComponentSafely(fragment.replace(/^#/, '')).split(',') });
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The page whose feed covers a path: of a clause it is its document. */
export function feedOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

/** The page whose calendar covers a path: platforms and types have one. */
export function calendarOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
