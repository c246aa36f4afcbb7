/**
 * Reads the feed of a page, with its archives as far back as is asked. In: the path of the page, an instant, how a file of the site is
 * read. Out: entries newest first, each once, and what the next visit compares with; nothing where the feed cannot be read.
 */
export interface WatchEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly date_published: string;
  readonly _clausary?: { readonly clauses?: readonly { readonly path: string }[] };
}

export interface ReadFeed {
  readonly entries: readonly WatchEntry[];
  /** Ids of the entries in the feed itself, and of older ones with the date of its last one. */
  readonly ids: readonly string[];
  /** The date of the oldest of them, where there are archives with older ones; else empty. */
  readonly from: string;
}

interface Page {
  readonly items: readonly WatchEntry[];
  readonly next_url?: string;
}

/** Archives that are read at one visit: more than a year of what any feed has had. */
const mostArchives = 20;

export async function readFeed(
  path: string,
  until: string | undefined,
  read: (file: string) => Promise<unknown>,
): Promise<ReadFeed | undefined> {
  const first = (await read(`${path}/feed.json`)) as Page | undefined;
  if (!first) return undefined;
  const entries = new Map(first.items.map((one) => [one.id, one]));
  const [last, beforeLast] = [first.items.at(-1)?.date_published, first.items.at(-2)?.date_published];
  const ends = [until, last === beforeLast ? last : undefined].flatMap((one) => (one ? Date.parse(one) : []));
  const end = until ? Math.min(...ends) : Number.NEGATIVE_INFINITY;
  let page = first;
  for (let n = 0; n < mostArchives && page.next_url; n++) {
    const oldest = page.items.at(-1);
    if (oldest && Date.parse(oldest.date_published) < end) break;
    // Whatever address the site was built for, its archive lies beside the feed.
    const older = (await read(`${path}/${page.next_url.split('/').at(-1)!}`)) as Page | undefined;
    if (!older) return undefined;
    for (const one of older.items) if (!entries.has(one.id)) entries.set(one.id, one);
    page = older;
  }
  const all = [...entries.values()];
  const from = first.next_url ? (last ?? '') : '';
  return { entries: all, ids: all.flatMap((one) => (one.date_published >= from ? one.id : [])), from };
}

/** Reads a file of the site as JSON; nothing where there is none, or no network. */
export async function readJson(file: string): Promise<unknown> {
  const response = await fetch(`${document.body.dataset['base'] ?? '/'}${file}`).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}
