import type { ClauseRecord } from '../../schema/clause-record.ts';
import type { ExportFormat, ExportPlace } from '../format.ts';
import { type Cited, toCitationNote, toCited } from './cited.ts';

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * RIS, for reference managers. In: clauses. Out: a reference of type ELEC a clause: lines of two capitals, two spaces, a hyphen and
 * a space, ended as the specification asks with CR LF, the last one ER.
 */
export function toRis(cited: Cited): string {
  const { recordId, title, document, authors, on, site, publisher, language, url, mementoUrl } = cited;
  const fields = [
    ['TY', 'ELEC'],
    ['ID', recordId],
    ['TI', `${title}: ${document}`],
    ...authors.map((name) => ['AU', name]),
    ['PY', on.slice(0, 4)],
    ['DA', on.replaceAll('-', '/')],
    ['T2', site],
    ['PB', publisher],
    ['LA', language],
    ['AN', recordId],
    ['UR', url],
    ...(mementoUrl ? [['L2', mementoUrl]] : []),
    ['N1', toCitationNote(cited)],
  ];
  return `${[...fields.map(([tag, value]) => `${tag}  - ${oneLine(value!)}`), 'ER  - '].join('\r\n')}\r\n`;
}

export const ris: ExportFormat<'clauses'> = {
  name: 'RIS',
  file: 'cite.ris',
  mediaType: 'application/x-research-info-systems',
  from: 'clauses',
  per: 'document',
  specification: 'https://en.wikipedia.org/wiki/RIS_(file_format)',
  openedBy: 'the RIS parser of citation-js',
  opens: 'Zotero, EndNote, Mendeley',
  write: (clauses: readonly ClauseRecord[], place: ExportPlace) =>
    clauses.map((clause) => toRis(toCited(clause, place))).join('\r\n'),
};
