import { Feed } from 'feed';
import type { ExportPlace } from '../format.ts';
import { escapeHtml, toInertJson, toSafeText } from '../safe-text.ts';
import { type FeedEntry, fromRoot, whole, writeEntries } from './write-entry.ts';

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
  const entries = writeEntries(source.entries);
  const head = { ...(JSON.parse(feed.json1()) as Record<string, unknown>), items: undefined };
  const paged = toInertJson(older === undefined ? head : { ...head, next_url: at(source.path, 'feed.json', older) });
  const json = `${fromRoot(paged.slice(0, -1))},"items":[${entries.map(({ json }) => json).join(',')}]}\n`;
  // The library has no links of RFC 5005.
  const link = (rel: string, name?: string) =>
    `<link rel="${rel}" href="${escapeHtml(at(source.path, 'atom.xml', name))}"/>`;
  const marks = [
    ...(older === undefined ? [] : [link('prev-archive', older)]),
    ...(archive === undefined ? [] : [link('current'), '<archive xmlns="http://purl.org/syndication/history/1.0"/>']),
  ];
  const atom = fromRoot(
    feed.atom1().replace(/<link rel="self"[^>]*>/, (self) => [self, ...marks].join('\n    ')),
  ).slice(0, -'</feed>'.length);
  return { atom: `${atom}${entries.map(({ atom }) => `    ${atom}\n`).join('')}</feed>`, json };
}
