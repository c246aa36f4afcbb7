import { Feed } from 'feed';
import type { ExportPlace } from '../format.ts';
import { toInertJson, toSafeText } from '../safe-text.ts';

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

/** The library takes whole addresses alone; this stands for the site where its address is not known. */
const nowhere = 'https://site.invalid';
const whole = (address: string) => (address.startsWith('/') ? `${nowhere}${address}` : address);
const fromRoot = (text: string) => text.replaceAll(`${nowhere}/`, '/');

/**
 * Atom and JSON Feed from one object. In: a title, a page, entries newest first. Out: both texts. Dates are those of the data; where the
 * address of the site is not known, addresses begin at its root, which readers resolve against that of the feed.
 */
export function toFeedFiles(source: FeedSource, place: ExportPlace): { atom: string; json: string } {
  const feed = new Feed({
    ...{ id: source.id, title: toSafeText(source.title), updated: new Date(source.updated), generator: 'Clausary' },
    language: place.site.language,
    link: whole(place.page(source.path)),
    feedLinks: {
      atom: whole(place.file(`${source.path}/atom.xml`)),
      json: whole(place.file(`${source.path}/feed.json`)),
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
  return { atom: fromRoot(feed.atom1()), json: fromRoot(`${toInertJson(json)}\n`) };
}

const escapeTitle = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
