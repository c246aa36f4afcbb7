import type { ClauseRecord } from '../../schema/clause-record.ts';
import type { ExportFormat, ExportPlace } from '../format.ts';
import { type Cited, toCitationNote, toCited } from './cited.ts';

type CslItem = Readonly<Record<string, unknown>>;

/**
 * CSL-JSON, which Zotero, Pandoc and every CSL processor read. In: clauses. Out: an array of items of type "webpage"; what the
 * schema has no field for stands in `note` and, for programs, in `custom`.
 */
export function toCslItem(cited: Cited): CslItem {
  const { recordId, title, document, authors, on, site, publisher, language, url, mementoUrl } = cited;
  return {
    id: recordId,
    type: 'webpage',
    title: `${title}: ${document}`,
    author: authors.map((literal) => ({ literal })),
    issued: { 'date-parts': [on.split('-').map(Number)] },
    'container-title': site,
    publisher,
    language,
    number: recordId,
    URL: url,
    ...(mementoUrl && { archive: 'Wayback Machine', archive_location: mementoUrl }),
    note: toCitationNote(cited),
    custom: {
      capturedAt: cited.capturedAt,
      sha256: cited.digest,
      sourceUrl: cited.sourceUrl,
      ...(cited.swhid && { swhid: cited.swhid }),
    },
  };
}

export const cslJson: ExportFormat<'clauses'> = {
  name: 'CSL-JSON',
  file: 'cite.csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  from: 'clauses',
  per: 'document',
  specification: 'https://github.com/citation-style-language/schema',
  openedBy: 'citation-js and the rules of the CSL data schema',
  opens: 'Zotero, Pandoc, Juris-M and every CSL processor',
  write: (clauses: readonly ClauseRecord[], place: ExportPlace) =>
    `${JSON.stringify(
      clauses.map((clause) => toCslItem(toCited(clause, place))),
      null,
      1,
    )}\n`,
};
