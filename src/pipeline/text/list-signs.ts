/** Headings and lists that lost their marks, known by how their blocks begin and end. */
import type { Block } from './blocks.ts';

/**
 * A heading, or an entry that repeats it, without number and marks.
 * @example toTitle('4. What we collect:') → 'what we collect'
 */
export function toTitle(text: string): string {
  return text
    .replace(/^[\d.a-z]{1,8}[.)] ?/i, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** A heading that lost its mark: a few words without an end, over a text. */
export function isLostHeading({ kind, text }: Block, next: Block | undefined): boolean {
  if (kind !== 'paragraph' || next === undefined || next.kind === 'heading') return false;
  return text.length <= 70 && next.text.length > text.length && /^[\p{Lu}\d(]/u.test(text) && /[^\s.:;,!?]$/.test(text);
}

/** A list that lost its marks: items begin small, or end as items do. */
export function looksLikeItem(text: string): boolean {
  return /^(?:\p{Ll}|\(?[a-z\d]{1,3}\))/u.test(text) || /(?:;|,|; (?:and|or))$/.test(text);
}

/** The next block is a list of what it says. */
export function leadsOn(text: string): boolean {
  return text.endsWith(':');
}
