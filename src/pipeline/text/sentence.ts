import type { Part } from './similar.ts';
import type { WordIndex } from './word-index.ts';

const mostGrown = 200; // characters
/** Where a passage is known, its sentence may go on for longer than where one is sought. */
export const mostWhole = 400;
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
  most = mostGrown,
): Part {
  const first = blocks.findLast((at) => at <= start) ?? 0;
  const last = (blocks.find((at) => at >= end) ?? text.length + 1) - 1;
  return {
    start: /^["'(]*\p{Lu}/u.test(words) ? findStart(text.slice(first, start), start, most) : start,
    end: ending.test(words) ? findEnd(text.slice(end, last), end, most) : end,
  };
}

/**
 * The sentences that ranges stand in, so that no "not", "unless" or subject of theirs is left out. In: as above, with several ranges. Out: the ranges, grown;
 * those that meet are one.
 * For "We sell your data.", the range of "sell your data" in "We no longer sell your data." grows to the whole sentence.
 */
export function toWholeSentences(
  text: Pick<WordIndex, 'text' | 'blocks'>,
  parts: readonly Part[],
  words: string,
): Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const isEnded = ending.test(text.text.slice(part.start, part.end));
    const { start, end } = toSentence(text, part, words, mostWhole);
    const grown = { start, end: isEnded ? part.end : end };
    const last = whole.at(-1);
    if (last && grown.start < last.end) whole[whole.length - 1] = { ...last, end: Math.max(last.end, grown.end) };
    else whole.push(grown);
  }
  return whole;
}

function findStart(before: string, start: number, most: number): number {
  const last = [...before.slice(-most).matchAll(/[.!?;:]["')\]]* /g)].at(-1);
  if (last) return start - Math.min(most, before.length) + last.index + last[0].length;
  return before.length <= most ? start - before.length : start;
}

function findEnd(after: string, end: number, most: number): number {
  const first = /[.!?;:]["')\]]*(?= |$)/.exec(after.slice(0, most));
  if (first) return end + first.index + first[0].length;
  return after.length <= most ? end + after.length : end;
}
