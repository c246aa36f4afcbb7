/**
 * Every format that a site is exported in: the one table. In: nothing. Out: the lists that the build writes and the page "Cite and verify"
 * prints. A new format is a file of this folder and a line here.
 */
import type { CollectionName } from '../schema/record.ts';
import { api } from './api/api.ts';
import { clauseAnswer } from './api/clause-answer.ts';
import { hosts } from './api/hosts.ts';
import { bulk } from './bulk/bulk.ts';
import { calendars } from './calendars/calendars.ts';
import { bibtex } from './cite/bibtex.ts';
import { cslJson } from './cite/csl-json.ts';
import { ris } from './cite/ris.ts';
import { webAnnotation } from './cite/web-annotation.ts';
import { badges } from './embed/badges.ts';
import { feeds } from './feeds/feeds.ts';
import { letters } from './feeds/letters.ts';
import type { ExportFormat, FormatRow } from './format.ts';
import { clauseText } from './markdown/clause-text.ts';
import { llms } from './markdown/llms.ts';
import { pageTexts } from './markdown/page-texts.ts';
import { moved } from './moved.ts';
import { dataRelease } from './release/release-format.ts';
import type { ClauseFormat, RecordFile, SiteFormat } from './site-format.ts';
import { timeMap } from './time-map.ts';

/** A file in the folder of each document, of all its clauses. */
export const clauseFormats: readonly ExportFormat<'clauses'>[] = [bibtex, ris, cslJson, webAnnotation];
/** A file in the folder of each document. */
export const documentFormats: readonly ExportFormat<'document'>[] = [timeMap];
/** A file for every clause of a corpus: two are the most there may be. */
export const formatsOfClauses: readonly ClauseFormat[] = [clauseAnswer, clauseText];
/** Files of the whole site. */
export const siteFormats: readonly SiteFormat[] = [
  ...[feeds, letters, calendars],
  ...[api, hosts, moved, pageTexts, llms],
  ...[bulk, dataRelease, badges],
];
/** What is made of a single record alone. In: its collection. Out: what makes a file each. */
export function recordFilesOf<Name extends CollectionName>(name: Name): readonly RecordFile<Name>[] {
  const ofSite = siteFormats.flatMap(({ ofRecords }) => ofRecords?.[name] ?? []);
  if (name !== 'clauses') return ofSite;
  const ofClauses = formatsOfClauses.map(
    ({ write }): RecordFile<'clauses'> =>
      (one, place, prose) =>
        write(one, prose, place),
  );
  return [...ofSite, ...(ofClauses as unknown as RecordFile<Name>[])];
}
/** What the build and the browser write beside these, to be proved with: build/verify/, client/verify/. */
export const proofFormats: readonly FormatRow[] = [
  {
    name: 'Manifest',
    file: 'manifest.json, SHA256SUMS',
    mediaType: 'application/json, text/plain',
    specification: 'https://www.gnu.org/software/coreutils/manual/html_node/sha2-utilities.html',
    openedBy: 'npm run verify, and sha256sum --check',
    opens: 'npm run verify, sha256sum',
  },
  {
    name: 'Log of captures',
    file: 'log/checkpoint, log/tile/',
    mediaType: 'text/plain, application/octet-stream',
    specification: 'https://c2sp.org/tlog-tiles',
    openedBy: 'npm run verify, and the proofs of RFC 6962',
    opens: 'every client of tlog-tiles; npm run verify -- --since',
  },
  {
    name: 'Exhibit',
    file: 'a ZIP that the page of exhibits of a document makes',
    mediaType: 'application/zip',
    specification: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT',
    openedBy: 'npm run verify -- exhibit.zip',
    opens: 'every archiver; the pages in it, every browser',
  },
];
/** What pages hold for programs, and what the browser writes: site/structured-data, components/frame/, client/watch/. */
export const pageFormats: readonly FormatRow[] = [
  {
    name: 'Signposting',
    file: 'links in the head of each record and revision: cite-as, describedby, license, author, type, item',
    mediaType: 'text/html',
    specification: 'https://www.rfc-editor.org/rfc/rfc9264',
    openedBy: 'a reader of links: each leads to a page or file of the site',
    opens: 'crawlers of repositories, Zotero',
  },
  {
    name: 'JSON-LD of schema.org',
    file: 'in the head of pages',
    mediaType: 'application/ld+json',
    specification: 'https://schema.org/FAQPage',
    openedBy: 'Chromium, and a JSON parser',
    opens: 'answer engines',
  },
  {
    name: 'Watch list',
    file: 'watch-list.opml, watch-list.json, watch-list.ics',
    mediaType: 'text/x-opml, application/json, text/calendar',
    specification: 'https://opml.org/spec2.opml',
    openedBy: 'feedsmith, ical.js',
    opens: 'feed readers, calendars',
  },
];
