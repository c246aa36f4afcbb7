import { type Cited, toCaptureTime } from './cited.ts';

export type CiteStyle = 'apa' | 'chicago' | 'bluebook';
export const styleNames: Readonly<Record<CiteStyle, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  bluebook: 'Bluebook-like',
};

/**
 * A citation as a line of text, in the styles that readers of law and scholarship use. In: the facts of a citation. Out: APA (7th
 * edition), Chicago (17th, bibliography), and one in the manner of the Bluebook (rule 18.2.2), which has no form for such records.
 * No style carries the date of access, which a page adds in the reader's browser.
 */
export function toStyle(style: CiteStyle, cited: Cited): string {
  return { apa, chicago, bluebook }[style](cited);
}

const months = 'January February March April May June July August September October November December'.split(' ');
/** Months that the Bluebook's table T12 shortens. */
const short = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

function dateParts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return { year, month: month - 1, day };
}

/** "a", "a & b", "a, b, & c": both styles put a comma before the last of three and more. */
function names(authors: readonly string[], joint: string): string {
  if (authors.length < 2) return authors[0] ?? '';
  const comma = authors.length > 2 || joint === '&' ? ',' : '';
  return `${authors.slice(0, -1).join(', ')}${comma} ${joint} ${authors.at(-1)}`;
}

const withStop = (text: string) => (/[.!?…]["”’)]?$/.test(text) ? text : `${text}.`);

function apa({ authors, on, title, document, recordId, site, publisher, url }: Cited): string {
  const { year, month, day } = dateParts(on);
  const where = publisher === site ? site : `${site}; ${publisher}`;
  return `${withStop(names(authors, '&'))} (${year}, ${months[month]} ${day}). ${title}: ${document} (Record ${recordId}). ${withStop(where)} ${url}`;
}

function chicago({ authors, on, title, document, recordId, site, publisher, url }: Cited): string {
  const { year, month, day } = dateParts(on);
  const where = publisher === site ? site : `${site}, ${publisher}`;
  return `${withStop(names(authors, 'and'))} “${withStop(`${title}: ${document}`)}” Record ${recordId}. ${where}, ${months[month]} ${day}, ${year}. ${url}.`;
}

function bluebook({ on, title, document, recordId, publisher, url, capturedAt, sourceUrl, digest }: Cited): string {
  const { year, month, day } = dateParts(on);
  return `${document}, “${title},” ${sourceUrl} (captured ${toCaptureTime(capturedAt)}; SHA-256 ${digest}), in ${publisher}, Record ${recordId} (${short[month]} ${day}, ${year}), ${url}.`;
}
