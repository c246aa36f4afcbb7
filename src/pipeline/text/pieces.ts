import type { Hit } from './anchored-hits.ts';
import type { Part, Similar, Sought } from './similar.ts';
import type { WordIndex } from './word-index.ts';

/** Share of the words that must remain. Published. */
const leastKept = 0.6;
/** Words of the shortest run that counts. */
export const shortestPiece = 5;
const mostPieces = 6;
/** Pieces with no more words than this between them are one. */
const closeTogether = 8;

interface Run {
  readonly at: number;
  readonly of: number;
  readonly length: number;
}

/**
 * The words of a passage that was split up or built into a longer one. In: a text, the wanted words, and the hits of
 * their pairs in it. Out: the pieces in which most of them remain, in the order of the text; nothing where too few do.
 * Only runs of several words count, and none that stood elsewhere in the text before.
 */
export function findPieces(
  text: WordIndex,
  wanted: WordIndex,
  hits: readonly Hit[],
  isOther: Sought['isOther'],
): Similar | undefined {
  const kept = new Uint8Array(wanted.ids.length);
  const chosen: Run[] = [];
  for (const run of toRuns(hits).sort((a, b) => b.length - a.length || a.at - b.at)) {
    if (chosen.length === mostPieces) break;
    if (chosen.some(({ at, length }) => run.at < at + length && at < run.at + run.length)) continue;
    const fresh = kept.subarray(run.of, run.of + run.length).filter((isKept) => isKept === 0).length;
    if (fresh < shortestPiece || isOther(wordsOf(text, run))) continue;
    kept.fill(1, run.of, run.of + run.length);
    chosen.push(run);
  }
  const count = kept.reduce((sum, isKept) => sum + isKept, 0);
  if (count < leastKept * wanted.ids.length) return undefined;
  const joined = joinClose(chosen.sort((a, b) => a.at - b.at));
  const length = joined.reduce((sum, run) => sum + run.length, 0);
  const similarity = (2 * count) / (wanted.ids.length + length);
  return { similarity, kept: count, parts: joined.map((run) => toPart(text, run)) };
}

function joinClose(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && run.at - last.at - last.length <= closeTogether)
      joined[joined.length - 1] = { ...last, length: run.at + run.length - last.at };
    else joined.push(run);
  }
  return joined;
}

/** Hits that follow each other on both sides, as runs of words. */
function toRuns(hits: readonly Hit[]): Run[] {
  const open = new Map<number, { at: number; of: number; length: number }>();
  const runs: Run[] = [];
  for (const [at, of] of hits) {
    const run = open.get(at - of);
    if (run && run.at + run.length === at + 1) run.length++;
    else {
      const fresh = { at, of, length: 2 };
      open.set(at - of, fresh);
      runs.push(fresh);
    }
  }
  return runs.filter(({ length }) => length >= shortestPiece);
}

function toPart(text: WordIndex, { at, length }: Run): Part {
  return { start: text.starts[at]!, end: text.ends[at + length - 1]! };
}

function wordsOf(text: WordIndex, run: Run): string {
  const { start, end } = toPart(text, run);
  return text.text.slice(start, end);
}
