import { breakOffShare, truncationShare } from './change-kind.ts';
import type { TextFacts, Texts } from './texts.ts';

/** Signs with which a sentence, or a line that leads to a list, ends. */
const sentenceEnd = /[\p{STerm}:;]["'”’)\]]*$/u;

/**
 * Whether a text may be a capture that was cut off. In: the texts of a document, the facts of the text before and of this one.
 * Out: true where more than half of the words are gone, or where the text has nothing but the beginning of the one before and ends
 * inside a sentence of it.
 */
export function mayBeCut(texts: Texts, before: TextFacts, now: TextFacts): boolean {
  if (now.words < truncationShare * before.words) return true;
  return now.words < breakOffShare * before.words && breaksOff(texts, before.folded, now.folded);
}

function breaksOff(texts: Texts, before: string, now: string): boolean {
  const left = texts.foldedOf(now).trimEnd();
  if (sentenceEnd.test(left) || !texts.foldedOf(before).startsWith(left)) return false;
  // A heading ends without a sign.
  return !texts.breaksOf(before).some((start) => start === left.length || start === left.length + 1);
}
