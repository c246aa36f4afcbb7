/** Markdown of words that are not ours. In: any text. Out: Markdown that shows it and is no markup; quotations, links, lists. */
import { toSafeLine, toSafeText } from '../safe-text.ts';

const marks = /[\\`*_{}[\]<>#|~!]/g;

/** On one line. */
export function toMarkdownLine(text: string): string {
  return escapeBeginning(escapeMarks(toSafeLine(text)));
}

/** Words inside a line: no sign of them is markup. */
export const escapeMarks = (text: string) => text.replace(marks, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** A line that begins no list and underlines nothing. */
export const escapeBeginning = (line: string) => line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');

/** Words of an archive: each block a paragraph of a quotation. */
export function quoteInMarkdown(words: string): string {
  return toSafeText(words)
    .split(/\n+/)
    .map((line) => `> ${toMarkdownLine(line)}`)
    .join('\n>\n');
}

/**
 * A link whose words and address cannot end it early.
 * @example linkInMarkdown('a', '/b c') → '[a](</b%20c>)'
 */
export function linkInMarkdown(text: string, address: string): string {
  return `[${toMarkdownLine(text)}](<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** Lines without a value are left out. */
export function factsInMarkdown(facts: readonly (readonly [name: string, value: string | undefined])[]): string {
  return facts
    .filter(([, value]) => value)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}

/**
 * A Markdown file of parts, an empty line between two; parts that are empty, false or absent are left out.
 * @example toMarkdownFile(['# A', false, 'b']) → '# A\n\nb\n'
 */
export function toMarkdownFile(parts: readonly (string | undefined | false)[]): string {
  return `${parts.filter((part) => part).join('\n\n')}\n`;
}
