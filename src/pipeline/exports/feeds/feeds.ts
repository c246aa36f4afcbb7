/**
 * The feeds of a site: everything, and each platform, document, clause type, category and regulation; and one of the weekly digests. In:
 * what a site holds. Out: an Atom and a JSON file a feed, in the folder of the page that it follows, with the newest entries; archive
 * documents beside it hold the older ones. The newest of a feed hold all their words, older ones lead to the page that has them.
 */
import { plural } from '../../records/texts.ts';
import type { ExportPlace } from '../format.ts';
import { type ExportedFile, type FormatStep, makeAll, type SiteData, type SiteFormat } from '../site-format.ts';
import { toEntryHtml } from './entry-html.ts';
import { type FeedSource, feedFile, toFeedFiles } from './feed-files.ts';
import { toLetterHtml } from './letter.ts';
import { digestOfNews, type News, newsByWeek, toNews, toUrn } from './news.ts';
import { toPages } from './pages.ts';
import { listScopes, scopesOf } from './scopes.ts';
import type { FeedEntry } from './write-entry.ts';

/** Entries of an archive document: of news, and of weeks, which are whole digests. */
const [newsInArchive, weeksInArchive] = [50, 25];
/** Weeks in the feed that hold their letter. */
const wholeWeeks = 5;
/** An entry with all its words, and one that leads to its page instead; made where a feed that holds it is. */
interface Forms {
  readonly id: string;
  readonly at: string;
  /** All it is made of. */
  readonly source: unknown;
  whole(): FeedEntry;
  short(): FeedEntry;
}
type FormsSource = Omit<FeedSource, 'entries'> & { readonly entries: readonly Forms[] };

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
    const byScope = new Map<string, Forms[]>();
    for (const one of toNews(data)) {
      const forms = toForms(one, place);
      for (const key of scopesOf(one)) {
        const own = byScope.get(key) ?? [];
        own.push(forms);
        byScope.set(key, own);
      }
    }
    for (const scope of listScopes(data)) {
      const entries = byScope.get(scope.key) ?? [];
      const source = {
        id: toUrn('feed', site.title, site.publisher, scope.path),
        title: `${site.title}: ${scope.title}`,
        path: scope.path,
        updated: entries[0]?.at ?? site.newest ?? epoch,
        entries,
      };
      yield* toFiles(source, scope.whole, scope.hasArchives ? newsInArchive : undefined, place, step);
    }
    yield* toFiles(toDigestFeed(data, place), wholeWeeks, weeksInArchive, place, step);
  },
};

function* toFiles(
  source: FormsSource,
  most: number,
  inArchive: number | undefined,
  place: ExportPlace,
  step: FormatStep,
): Generator<ExportedFile> {
  const { newest, archives } = toPages(source.entries, place.hasFewFiles ? undefined : inArchive);
  const { language, publisher, licence } = place.site;
  /** `whole`: how many of the newest entries hold all their words. */
  const write = (own: FormsSource, whole: number, older?: string, archive?: string): Iterable<ExportedFile> => {
    const [page, file] = [place.page(own.path), feedFile(own.path, 'atom.xml', archive)];
    const held = { ...own, entries: own.entries.map(({ source }) => source) };
    const inputs = [held, whole, older, archive, page, place.file(file), language, publisher, licence.analyses];
    return step(file, inputs, () => {
      const entries = own.entries.map((one, index) => (index < whole ? one.whole() : one.short()));
      const { atom, json } = toFeedFiles({ ...own, entries }, place, { older, archive });
      return [
        { path: file, content: atom },
        { path: feedFile(own.path, 'feed.json', archive), content: json },
      ];
    });
  };
  yield* write({ ...source, entries: newest }, most, archives.at(-1)?.name);
  for (const [index, { name, entries }] of archives.entries())
    yield* write({ ...source, updated: entries[0]!.at, entries }, 0, archives[index - 1]?.name, name);
}

function toForms(news: News, place: ExportPlace): Forms {
  const { id, kind, at, title, summary, path, platform, document, before, after, digests, clauses, tags } = news;
  const facts = { kind, platform: platform.slug, document: `${platform.slug}/${document.slug}` };
  const head = { id, at, title, summary, tags, link: place.page(path) };
  return {
    ...{ id, at, source: digestOfNews(news) },
    whole: one(() => ({
      ...head,
      html: toEntryHtml(news, place),
      facts: { ...facts, before, after, digests, clauses },
    })),
    short: one(() => ({
      ...head,
      facts: { ...facts, digests, clauses: clauses.map(({ path, what }) => ({ path, what })) },
    })),
  };
}

/** Feeds that hold the same entry share it. */
function one(make: () => FeedEntry): () => FeedEntry {
  let made: FeedEntry | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** An entry a week: a mailing service sends the newest as they are. */
function toDigestFeed(data: SiteData, place: ExportPlace): FormsSource {
  const { site, digests } = data;
  const weeks = digests.toReversed();
  return {
    id: toUrn('feed', site.title, site.publisher, 'digest'),
    title: `${site.title}: weekly digest`,
    path: 'digest',
    updated: weeks[0] ? `${weeks[0].to}T23:59:59Z` : epoch,
    entries: weeks.map((digest, index) => {
      const { week, from, to, title, counts, path } = digest;
      const short: FeedEntry = {
        id: toUrn('digest', site.title, site.publisher, week),
        at: `${to}T23:59:59Z`,
        title,
        summary: `${plural(counts.changes, 'change of words', 'changes of words')}, ${plural(counts.analyses, 'new analysis', 'new analyses')}, ${plural(counts.revisions, 'revision')}${counts.takenBack > 0 ? `, ${counts.takenBack} taken back` : ''}`,
        link: place.page(path),
        tags: [],
        facts: { kind: 'digest', week, from, to, ...counts },
      };
      const news = newsByWeek(data).get(week) ?? [];
      return {
        ...{ id: short.id, at: short.at, short: () => short },
        source: [short, index < wholeWeeks && news.map(digestOfNews)],
        whole: () => ({ ...short, html: toLetterHtml(news, place) }),
      };
    }),
  };
}
