/** Entries as both formats write them, each made once for all feeds that hold it. */
import { Feed } from 'feed';
import { toInertJson, toSafeText } from '../safe-text.ts';

export interface FeedEntry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly summary: string;
  /** The body; none in an entry that leads to its page instead. */
  readonly html?: string;
  /** Whole address, or one from the root. */
  readonly link: string;
  readonly tags: readonly string[];
  /** For programs: in the JSON Feed under `_clausary`. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The library takes whole addresses alone; this stands for the site where its address is not known. */
const nowhere = 'https://site.invalid';
/** An address as the library takes it. In: one from the root, or a whole one. Out: a whole one. */
export const whole = (address: string) => (address.startsWith('/') ? `${nowhere}${address}` : address);
/** What the library wrote, with addresses as they were given. */
export const fromRoot = (text: string) => text.replaceAll(`${nowhere}/`, '/');

interface WrittenEntry {
  readonly atom: string;
  readonly json: string;
}

const written = new WeakMap<FeedEntry, WrittenEntry>();

/** In: entries. Out: of each its element of Atom and its object of JSON Feed, as the library writes them: those that are new at once, for it begins a feed each time. */
export function writeEntries(entries: readonly FeedEntry[]): WrittenEntry[] {
  const added = entries.filter((entry) => !written.has(entry));
  for (const [index, one] of writeAdded(added).entries()) written.set(added[index]!, one);
  return entries.map((entry) => written.get(entry)!);
}

function writeAdded(entries: readonly FeedEntry[]): WrittenEntry[] {
  if (entries.length === 0) return [];
  const feed = new Feed({ id: 'some', title: '', updated: new Date(entries[0]!.at) });
  for (const { id, at, title, summary, html, link, tags, facts } of entries)
    feed.addItem({
      ...{ id, title: escapeTitle(title), description: escapeTitle(summary), link: whole(link) },
      ...(html !== undefined && { content: html }),
      ...{ date: new Date(at), published: new Date(at) },
      category: tags.map((name) => ({ name: toSafeText(name), term: toSafeText(name) })),
      extensions: [{ name: '_clausary', objects: { ...facts } }],
    });
  // No word of an entry can end it: in those on lines of their own signs of markup are escaped.
  const elements = feed.atom1().match(/(?<=^ {4})<entry>$.*?^ {4}<\/entry>$/gms)!;
  const { items } = JSON.parse(feed.json1()) as { items: Record<string, unknown>[] };
  // Titles and summaries are HTML in the library's Atom and plain text in JSON Feed.
  return entries.map(({ title, summary }, index) => ({
    atom: fromRoot(elements[index]!),
    json: fromRoot(toInertJson({ ...items[index], title, summary })),
  }));
}

const escapeTitle = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
