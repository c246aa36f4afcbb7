/**
 * A week as a letter. In: the digest of a week and its news. Out: HTML that every mail program prints (one column, no styles, no
 * pictures, nothing fetched), and the same as plain text.
 */
import type { ExportPlace } from '../format.ts';
import { escapeHtml, toSafeText } from '../safe-text.ts';
import type { HeldDigest } from '../site-format.ts';
import { toEntryHtml } from './entry-html.ts';
import type { News } from './news.ts';

/** More are on the page of the week. */
const mostInLetter = 40;

/**
 * A week as a letter in HTML that every mail program prints: one column, no styles, no pictures, nothing fetched. Long weeks are
 * cut after so many entries, and the rest is counted.
 */
export function toLetterHtml(own: readonly News[], place: ExportPlace): string {
  const parts = own
    .slice(0, mostInLetter)
    .map(
      (one) =>
        `<h2><a href="${escapeHtml(place.page(one.path))}">${escapeHtml(one.title)}</a></h2>\n${toEntryHtml(one, place)}`,
    );
  return [...parts, ...more(own).map((line) => `<p>${escapeHtml(line)}</p>`)].join('\n');
}

/** The same letter as plain text, with the digests of the texts before and after. */
export function toLetterText(digest: HeldDigest, own: readonly News[], place: ExportPlace): string {
  const parts = own
    .slice(0, mostInLetter)
    .map(({ title, summary, before, after, kind, path, digests }) =>
      [
        title,
        summary,
        ...(before ? ['', 'Before:', indent(before)] : []),
        ...(after ? ['', kind === 'change' ? 'After:' : 'The words:', indent(after)] : []),
        '',
        ...(digests.before ? [`SHA-256 before ${digests.before}`] : []),
        `SHA-256 ${digests.before ? 'after' : 'of the text'} ${digests.after}`,
        place.page(path),
      ].join('\n'),
    );
  const heading = `${toSafeText(place.site.title)}: ${digest.title}`;
  return toSafeText(`${[heading, ...parts, ...more(own), place.page(digest.path)].join('\n\n-- \n\n')}\n`);
}

const more = (own: readonly News[]) =>
  own.length > mostInLetter ? [`And ${own.length - mostInLetter} more, on the page of the week.`] : [];

const indent = (text: string) =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
