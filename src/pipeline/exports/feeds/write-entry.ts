/** Entries as both formats write them, each made once for all feeds that hold it. */
import { Feed } from 'feed';
import { once } from '../../schema/once.ts';
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

/** In: an entry. Out: its element of Atom and its object of JSON Feed, as the library writes them. */
export const writeEntry = once((entry: FeedEntry): { atom: string; json: string } => {
  const { id, at, title, summary, html, link, tags, facts } = entry;
  const feed = new Feed({ id: 'one', title: '', updated: new Date(at) });
  feed.addItem({
    ...{ id, title: escapeTitle(title), description: escapeTitle(summary), link: whole(link) },
    ...(html !== undefined && { content: html }),
    ...{ date: new Date(at), published: new Date(at) },
    category: tags.map((name) => ({ name: toSafeText(name), term: toSafeText(name) })),
    extensions: [{ name: '_clausary', objects: { ...facts } }],
  });
  const atom = feed.atom1();
  const element = atom.slice(atom.indexOf('<entry>'), atom.lastIndexOf('</entry>') + '</entry>'.length);
  const { items } = JSON.parse(feed.json1()) as { items: [Record<string, unknown>] };
  // Titles and summaries are HTML in the library's Atom and plain text in JSON Feed.
  return { atom: fromRoot(element), json: fromRoot(toInertJson({ ...items[0], title, summary })) };
});

const escapeTitle = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
