/**
 * Finds pasted words in a text. In: the normalised text and the words as somebody pasted them, or their first and last
 * words. Out: where they stand, or places that come near. An ellipsis in the words stands for what was left out.
 */

import type { Excerpt } from '../../pipeline/schema/excerpt.ts';
import { findAll, locate, type Match } from '../../pipeline/text/locate.ts';
import { type Normalised, normalise } from '../../pipeline/text/normalise.ts';

export interface Wanted {
  readonly words?: string;
  readonly from?: string;
  readonly to?: string;
  readonly occurrence?: number;
}

export type WordsFound =
  | { readonly kind: 'found'; readonly match: Match }
  | { readonly kind: 'several'; readonly matches: readonly Match[] }
  | {
      readonly kind: 'absent';
      readonly part: 'excerpt' | 'from' | 'to';
      readonly nearest?: Match & { similarity: number };
    };

export function findWords(text: Normalised, wanted: Wanted): WordsFound {
  const location = locate(text, wantedExcerpt(wanted));
  if (location.found) return { kind: 'found', match: location.match };
  if ('matches' in location) return { kind: 'several', matches: location.matches };
  if (location.reason === 'empty') return { kind: 'absent', part: 'excerpt' };
  return { kind: 'absent', part: location.part, ...(location.nearest && { nearest: location.nearest }) };
}

/** Bare or in brackets, with the spaces around it. */
const ellipsis = /(?<!\s)\s*(?:\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,})\s*/;

/** Words cut in two by an ellipsis are first and last words. */
function wantedExcerpt({ words, from, to, occurrence }: Wanted): Excerpt {
  const context = occurrence === undefined ? {} : { occurrence };
  if (from !== undefined && to !== undefined) return { from: inOneLine(from), to: inOneLine(to), ...context };
  const pasted = unquoted((words ?? '').trim());
  const [first, last, ...more] = pasted.split(ellipsis);
  const isCut = more.length === 0 && last !== undefined && first!.trim() !== '' && last.trim() !== '';
  if (isCut) return { from: inOneLine(first!), to: inOneLine(last), ...context };
  return { exact: pasted, ...context };
}

/** Quotation marks around the whole are the paster's. */
function unquoted(words: string): string {
  return words.replace(/^(["“”„«])([\s\S]*)(["“”»])$/, (whole, _open, inner: string) =>
    /["“”]/.test(inner) ? whole : inner,
  );
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Whether the folded words stand in a text as archived. */
export function standsIn(raw: string, folded: string): boolean {
  return findAll(normalise(raw), folded).length > 0;
}
