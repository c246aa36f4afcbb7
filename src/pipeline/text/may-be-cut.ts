import { breakOffShare, truncationShare } from './change-kind.ts';
import type { TextFacts, Texts } from './texts.ts';

/**
 * Whether a text may be a capture that was cut off. In: the texts of a document, the facts of the text before and of this one.
 * Out: true where more than half of the words are gone, or where the text is nothing but the beginning of the one before. A capture may end
 * behind a sentence as well as in one, and publishers hardly ever take away the end alone: of 196 steps of two public archives that only take
 * words away, one lost so many of them so, and what it lost was no part of the terms.
 */
export function mayBeCut(texts: Texts, before: TextFacts, now: TextFacts): boolean {
  if (now.words < truncationShare * before.words) return true;
  return now.words < breakOffShare * before.words && isBeginning(texts, before.folded, now.folded);
}

function isBeginning(texts: Texts, before: string, now: string): boolean {
  return texts.foldedOf(before).startsWith(texts.foldedOf(now).trimEnd());
}
