import { Feed } from 'feed';
import type { ExportPlace } from '../format.ts';
import { escapeHtml, toInertJson, toSafeText } from '../safe-text.ts';

export interface FeedEntry {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  /** Whole address, or one from the root. */
  readonly link: string;
  readonly tags: readonly string[];
  /** For programs: in the JSON Feed under `_clausary`. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface FeedSource {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

interface FeedPage {
  /** The archive with the entries before these. */
  readonly older?: string | undefined;
  /** The archive that these entries are; none for the feed itself. */
  readonly archive?: string | undefined;
}

/** Where a feed or an archive of it lies: platforms/a/atom.xml, platforms/a/atom-2-0f3a99c1.xml. */
export const feedFile = (path: string, file: 'atom.xml' | 'feed.json', archive?: string) =>
  `${path}/${archive === undefined ? file : file.replace('.', `-${archive}.`)}`;

/** The library takes whole addresses alone; this stands for the site where its address is not known. */
const nowhere = 'https://site.invalid';
const whole = (address: string) => (address.startsWith('/') ? `${nowhere}${address}` : address);
const fromRoot = (text: string) => text.replaceAll(`${nowhere}/`, '/');

/**
 * Atom and JSON Feed from one object. In: a title, a page, entries newest first, and the archive that holds older ones. Out: both texts,
 * in Atom with the links of RFC 5005, in JSON with `next_url`. Dates are those of the data; where the address of the site is not known,
 * addresses begin at its root, which readers resolve against that of the feed.
 */
export function toFeedFiles(
  source: FeedSource,
  place: ExportPlace,
  { older, archive }: FeedPage = {},
): { atom: string; json: string } {
  const at = (...file: Parameters<typeof feedFile>) => place.file(feedFile(...file));
  const feed = new Feed({
    ...{ id: source.id, title: toSafeText(source.title), updated: new Date(source.updated), generator: 'Clausary' },
    language: place.site.language,
    link: whole(place.page(source.path)),
    feedLinks: {
      atom: whole(at(source.path, 'atom.xml', archive)),
      json: whole(at(source.path, 'feed.json', archive)),
    },
    author: { name: toSafeText(place.site.publisher) },
    copyright: toSafeText(place.site.licence.analyses),
  });
  for (const { id, at, title, summary, html, link, tags, facts } of source.entries) {
    feed.addItem({
      ...{ id, title: escapeTitle(title), description: escapeTitle(summary), content: html, link: whole(link) },
      ...{ date: new Date(at), published: new Date(at) },
      category: tags.map((name) => ({ name: toSafeText(name), term: toSafeText(name) })),
      extensions: [{ name: '_clausary', objects: { ...facts } }],
    });
  }
  const json = JSON.parse(feed.json1()) as { items: { title?: string; summary?: string }[] };
  // Titles and summaries are HTML in the library's Atom and plain text in JSON Feed.
  for (const [index, item] of json.items.entries()) {
    item.title = source.entries[index]!.title;
    item.summary = source.entries[index]!.summary;
  }
  const paged = older === undefined ? json : { ...json, next_url: at(source.path, 'feed.json', older) };
  // The library has no links of RFC 5005.
  const link = (rel: string, name?: string) =>
    `<link rel="${rel}" href="${escapeHtml(at(source.path, 'atom.xml', name))}"/>`;
  const marks = [
    ...(older === undefined ? [] : [link('prev-archive', older)]),
    ...(archive === undefined ? [] : [link('current'), '<archive xmlns="http://purl.org/syndication/history/1.0"/>']),
  ];
  const atom = feed.atom1().replace(/<link rel="self"[^>]*>/, (self) => [self, ...marks].join('\n    '));
  return { atom: fromRoot(atom), json: fromRoot(`${toInertJson(paged)}\n`) };
}

const escapeTitle = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
