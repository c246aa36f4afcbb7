import type { Part } from './similar.ts';
import type { WordIndex } from './word-index.ts';

const mostGrown = 200; // characters
const ending = /[.!?;:]["')\]]*$/;

/**
 * Grows a range to whole sentences, so that a reader compares whole ones. In: a folded text with the places where its
 * blocks begin, a range, and the words it stands for. Out: the range, grown at an end where those words begin or end a
 * sentence and it does not yet; never beyond the block it begins or ends in, and not far.
 */
export function toSentence(
  { text, blocks }: Pick<WordIndex, 'text' | 'blocks'>,
  { start, end }: Part,
  words: string,
): Part {
  const first = blocks.findLast((at) => at <= start) ?? 0;
  const last = (blocks.find((at) => at >= end) ?? text.length + 1) - 1;
  return {
    start: /^["'(]*\p{Lu}/u.test(words) ? findStart(text.slice(first, start), start) : start,
    end: ending.test(words) ? findEnd(text.slice(end, last), end) : end,
  };
}

function findStart(before: string, start: number): number {
  const last = [...before.slice(-mostGrown).matchAll(/[.!?;:]["')\]]* /g)].at(-1);
  if (last) return start - Math.min(mostGrown, before.length) + last.index + last[0].length;
  return before.length <= mostGrown ? start - before.length : start;
}

function findEnd(after: string, end: number): number {
  const first = /[.!?;:]["')\]]*(?= |$)/.exec(after.slice(0, mostGrown));
  if (first) return end + first.index + first[0].length;
  return after.length <= mostGrown ? end + after.length : end;
}
