import type { Block } from './blocks.ts';
import { countBelow } from './count-below.ts';

export interface Coverage {
  readonly words: number;
  readonly covered: number;
  readonly unread: readonly { readonly text: string; readonly words: number }[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * How much of a text is under analysis. In: a folded text, its blocks, and the ranges of it that clauses cover.
 * Out: its words, those inside the ranges (overlapping ones once), and the headings under which nothing is covered, in order.
 * A heading reaches to the next one; one with headings of a lower level under it is covered where any of them is.
 */
export function toCoverage(text: string, blocks: readonly Block[], ranges: readonly Range[]): Coverage {
  const words = wordsOf(text);
  const merged = mergeRanges(ranges);
  const isCovered = (start: number, end: number) => merged.some((range) => range.start < end && start < range.end);
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const reaches = reachesOf(headings, text.length);
  const starts = words.map(({ start }) => start);
  const ends = words.map(({ end }) => end);
  const unread = headings.flatMap((heading, index) => {
    const next = headings[index + 1]?.foldedStart ?? text.length;
    // Words lie in order, one after the other.
    const own = countBelow(ends, next + 1) - countBelow(starts, heading.foldedEnd);
    return own <= 0 || isCovered(heading.foldedStart, reaches[index]!) ? [] : [{ text: heading.text, words: own }];
  });
  const covered = words.filter(({ start, end }) => isCovered(start, end)).length;
  return { words: words.length, covered, unread };
}

/** Where each heading ends: at the next one of its level or of a higher one. */
function reachesOf(headings: readonly Block[], length: number): number[] {
  const deepest = 6;
  /** By level, where the next such heading begins. */
  const next = Array<number>(deepest + 1).fill(length);
  return headings
    .toReversed()
    .map(({ level = deepest, foldedStart }) => {
      const reach = next[level]!;
      next.fill(foldedStart, level);
      return reach;
    })
    .reverse();
}

/** As countWords of passage.ts counts them, with their places. */
function wordsOf(text: string): Range[] {
  return Array.from(text.matchAll(/[^ ]+/g)).flatMap(({ 0: word, index }) =>
    /[\p{L}\p{N}]/u.test(word) ? [{ start: index, end: index + word.length }] : [],
  );
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
