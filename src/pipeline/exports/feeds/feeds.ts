/**
 * The feeds of a site: everything, and each platform, document, clause type, category and regulation; and one of the weekly digests. In:
 * what a site holds. Out: an Atom and a JSON file a feed, in the folder of the page that it follows, with the newest entries; archive
 * documents beside it hold the older ones.
 */
import type { ExportPlace } from '../format.ts';
import { type ExportedFile, type FormatStep, makeAll, type SiteData, type SiteFormat } from '../site-format.ts';
import { toEntryHtml } from './entry-html.ts';
import { type FeedEntry, type FeedSource, feedFile, toFeedFiles } from './feed-files.ts';
import { toLetterHtml } from './letter.ts';
import { type News, toNews, toUrn } from './news.ts';
import { toPages } from './pages.ts';
import { listScopes } from './scopes.ts';

/** Entries of an archive document: of news, and of weeks, which are whole digests. */
const [newsInArchive, weeksInArchive] = [50, 25];
/** What a feed without entries is dated: a format without a date is none, and there is no clock. */
const epoch = '1970-01-01T00:00:00Z';

export const feeds: SiteFormat = {
  name: 'Atom and JSON Feed',
  file: 'atom.xml, feed.json in the folders of platforms, documents, types, categories, regulations, changes and digest',
  mediaType: 'application/atom+xml, application/feed+json',
  specification: 'https://www.rfc-editor.org/rfc/rfc4287',
  openedBy: 'feedsmith, the schemas of RFC 4287 and JSON Feed; older entries by the links of RFC 5005',
  opens: 'every feed reader',
  *files(data, place, step = makeAll) {
    const { site } = data;
    const news = toNews(data);
    const made = new Map<string, FeedEntry>();
    const entryOf = (one: News) => {
      const entry = made.get(one.id) ?? toFeedEntry(one, place);
      made.set(one.id, entry);
      return entry;
    };
    for (const scope of listScopes(data)) {
      const entries = news.filter((one) => scope.takes(one)).map(entryOf);
      const source = {
        id: toUrn('feed', site.title, site.publisher, scope.path),
        title: `${site.title}: ${scope.title}`,
        path: scope.path,
        updated: entries[0]?.at ?? site.newest ?? epoch,
        entries,
      };
      yield* toFiles(source, scope.hasArchives ? newsInArchive : undefined, place, step);
    }
    yield* toFiles(toDigestFeed(data, news, place), weeksInArchive, place, step);
  },
};

function* toFiles(
  source: FeedSource,
  inArchive: number | undefined,
  place: ExportPlace,
  step: FormatStep,
): Generator<ExportedFile> {
  const { newest, archives } = toPages(source.entries, inArchive);
  const { language, publisher, licence } = place.site;
  const write = (own: FeedSource, older: string | undefined, archive?: string): Iterable<ExportedFile> => {
    const [page, file] = [place.page(own.path), feedFile(own.path, 'atom.xml', archive)];
    const inputs = [own, older, archive, page, place.file(file), language, publisher, licence.analyses];
    return step(file, inputs, () => {
      const { atom, json } = toFeedFiles(own, place, { older, archive });
      return [
        { path: file, content: atom },
        { path: feedFile(own.path, 'feed.json', archive), content: json },
      ];
    });
  };
  yield* write({ ...source, entries: newest }, archives.at(-1)?.name);
  for (const [index, { name, entries }] of archives.entries())
    yield* write({ ...source, updated: entries[0]!.at, entries }, archives[index - 1]?.name, name);
}

function toFeedEntry(news: News, place: ExportPlace): FeedEntry {
  const { id, kind, at, title, summary, path, platform, document, before, after, digests, clauses, tags } = news;
  return {
    ...{ id, at, title, summary, tags },
    html: toEntryHtml(news, place),
    link: place.page(path),
    facts: {
      kind,
      platform: platform.slug,
      document: `${platform.slug}/${document.slug}`,
      before,
      after,
      digests,
      clauses,
    },
  };
}

/** An entry a week, whole: a mailing service sends it as it is. */
function toDigestFeed({ site, digests }: SiteData, news: readonly News[], place: ExportPlace): FeedSource {
  const weeks = digests.toReversed();
  return {
    id: toUrn('feed', site.title, site.publisher, 'digest'),
    title: `${site.title}: weekly digest`,
    path: 'digest',
    updated: weeks[0] ? `${weeks[0].to}T23:59:59Z` : epoch,
    entries: weeks.map((digest) => ({
      id: toUrn('digest', site.title, site.publisher, digest.week),
      at: `${digest.to}T23:59:59Z`,
      title: digest.title,
      summary: `${digest.counts.changes} changes of words, ${digest.counts.analyses} new analyses, ${digest.counts.revisions} revised${digest.counts.takenBack > 0 ? `, ${digest.counts.takenBack} taken back` : ''}`,
      html: toLetterHtml(digest, news, place),
      link: place.page(digest.path),
      tags: [],
      facts: { kind: 'digest', week: digest.week, from: digest.from, to: digest.to, ...digest.counts },
    })),
  };
}
