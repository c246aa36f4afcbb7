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
  const { starts, ends } = wordsOf(text);
  const merged = mergeRanges(ranges);
  const isCovered = (start: number, end: number) => merged.some((range) => range.start < end && start < range.end);
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const reaches = reachesOf(headings, text.length);
  const unread = headings.flatMap((heading, index) => {
    const next = headings[index + 1]?.foldedStart ?? text.length;
    // Words lie in order, one after the other.
    const own = countBelow(ends, next + 1) - countBelow(starts, heading.foldedEnd);
    return own <= 0 || isCovered(heading.foldedStart, reaches[index]!) ? [] : [{ text: heading.text, words: own }];
  });
  return { words: starts.length, covered: countCovered(starts, ends, merged), unread };
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

/** Where the words begin and end that countWords of passage.ts counts. */
function wordsOf(text: string): { readonly starts: number[]; readonly ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (isWord.test(text.slice(start, end))) {
      starts.push(start);
      ends.push(end);
    }
    start = end + 1;
  }
  return { starts, ends };
}

const isWord = /[\p{L}\p{N}]/u;

/** Words that reach into ranges, which are in order; each once. */
function countCovered(starts: readonly number[], ends: readonly number[], ranges: readonly Range[]): number {
  let [covered, done] = [0, 0];
  for (const { start, end } of ranges) {
    const from = Math.max(done, countBelow(ends, start + 1));
    const to = countBelow(starts, end);
    covered += Math.max(0, to - from);
    done = Math.max(done, to);
  }
  return covered;
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
