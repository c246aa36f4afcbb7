/**
 * BibTeX, for LaTeX. In: clauses. Out: an entry @misc a clause, its key the record id. Every sign that TeX would act upon is
 * escaped, and names and titles stand in double braces: BibTeX would take a handle apart and lower the letters of a title.
 */
import type { ClauseRecord } from '../../schema/clause-record.ts';
import type { ExportFormat, ExportPlace } from '../format.ts';
import { type Cited, toCitationNote, toCited } from './cited.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces without looking at the backslash before them: one \{ alone swallows the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Text as TeX prints it: one space for any white space, every sign that TeX acts upon escaped.
 * @example escapeTex('50 % of R&D') → '50 \\% of R\\&D'
 */
export function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}&%$#_~^]/g, (sign) => escapes[sign]!);
}

/** In \url and url fields TeX takes signs as they are, except those that would end or open a group. */
const escapeUrl = (url: string) => url.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign)).replace(/[%#]/g, '\\$&');

/**
 * One clause as an entry `@misc` of BibTeX, its key the record id. Names and titles stand in double braces: BibTeX would take a
 * handle apart and lower the letters of a title.
 */
export function toBibtex(cited: Cited): string {
  const { recordId, title, document, authors, on, site, publisher, url } = cited;
  const [year = '', month = '1', day = '1'] = on.split('-');
  const fields = [
    ['author', `{${authors.map((name) => `{${escapeTex(name)}}`).join(' and ')}}`],
    ['title', `{{${escapeTex(`${title}: ${document}`)}}}`],
    ['year', `{${year}}`],
    ['month', months[Number(month) - 1]!],
    ['day', `{${Number(day)}}`],
    ['howpublished', `{${escapeTex(site === publisher ? site : `${site}, ${publisher}`)}}`],
    ['url', `{${escapeUrl(url)}}`],
    ['note', `{${escapeTex(toCitationNote(cited))}}`],
  ];
  return `@misc{${recordId},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join('\n')}\n}\n`;
}

export const bibtex: ExportFormat<'clauses'> = {
  name: 'BibTeX',
  file: 'cite.bib',
  mediaType: 'application/x-bibtex',
  from: 'clauses',
  per: 'document',
  specification: 'https://ctan.org/pkg/bibtex',
  openedBy: 'the BibTeX parser of citation-js',
  opens: 'LaTeX, Zotero, JabRef, Mendeley',
  write: (clauses: readonly ClauseRecord[], place: ExportPlace) =>
    clauses.map((clause) => toBibtex(toCited(clause, place))).join('\n'),
};
