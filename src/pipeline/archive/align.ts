/**
 * Which elements of two sequences belong together, in order. In: two sequences of values compared by identity.
 * Out: stretches that are the same, only in the old one, or only in the new one, which together cover both.
 * Myers' shortest edit script (doi:10.1007/BF01840446) as the package diff implements it, up to a number of edits and
 * never up to a time: what comes out may not depend on the machine. Beyond that number, elements that occur once in
 * both are the anchors, and what lies between two of them is aligned by itself.
 */
import { diffArrays } from 'diff';

export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

type Value = string | number;

export const mostEdits = 1500;

export function align(before: readonly Value[], after: readonly Value[], limit = mostEdits): Stretch[] {
  const out: Stretch[] = [];
  alignInside({ before, after, limit, out }, [0, before.length, 0, after.length], true);
  return out;
}

interface Job {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
  readonly limit: number;
  readonly out: Stretch[];
}

type Bounds = readonly [oldStart: number, oldEnd: number, newStart: number, newEnd: number];

function alignInside(job: Job, [oldStart, oldEnd, newStart, newEnd]: Bounds, mayAnchor: boolean): void {
  const { before, after, limit, out } = job;
  let head = 0;
  const shorter = Math.min(oldEnd - oldStart, newEnd - newStart);
  while (head < shorter && before[oldStart + head] === after[newStart + head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[oldEnd - tail - 1] === after[newEnd - tail - 1]) tail++;
  push(out, 'same', head, head);
  const middle: Bounds = [oldStart + head, oldEnd - tail, newStart + head, newEnd - tail];
  const [a, b, c, d] = middle;
  const stretches =
    a < b && c < d ? diffArrays(before.slice(a, b), after.slice(c, d), { maxEditLength: limit }) : undefined;
  if (stretches) {
    for (const { added, removed, count } of stretches)
      push(out, added ? 'added' : removed ? 'removed' : 'same', added ? 0 : count, removed ? 0 : count);
  } else if (a < b && c < d && mayAnchor) {
    alignBetweenAnchors(job, middle);
  } else {
    push(out, 'removed', b - a, 0);
    push(out, 'added', 0, d - c);
  }
  push(out, 'same', tail, tail);
}

function alignBetweenAnchors(job: Job, [oldStart, oldEnd, newStart, newEnd]: Bounds): void {
  let [a, c] = [oldStart, newStart];
  for (const [at, to] of findAnchors(job, [oldStart, oldEnd, newStart, newEnd])) {
    alignInside(job, [a, at, c, to], false);
    push(job.out, 'same', 1, 1);
    [a, c] = [at + 1, to + 1];
  }
  alignInside(job, [a, oldEnd, c, newEnd], false);
}

/** Places of elements that occur once on either side: the longest chain of them that keeps its order. */
function findAnchors({ before, after }: Job, [oldStart, oldEnd, newStart, newEnd]: Bounds): [number, number][] {
  const olds = uniquePlaces(before, oldStart, oldEnd);
  const news = uniquePlaces(after, newStart, newEnd);
  const pairs = [...olds].flatMap(([value, at]): [number, number][] => {
    const to = news.get(value) ?? -1;
    return at >= 0 && to >= 0 ? [[at, to]] : [];
  });
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, [, to]] of pairs.entries()) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < to) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}

/** The place of each value, -1 for one that occurs again; in the order of the sequence. */
function uniquePlaces(values: readonly Value[], start: number, end: number): Map<Value, number> {
  const places = new Map<Value, number>();
  for (let at = start; at < end; at++) places.set(values[at]!, places.has(values[at]!) ? -1 : at);
  return places;
}

function push(out: Stretch[], kind: Stretch['kind'], olds: number, news: number): void {
  if (olds + news === 0) return;
  const last = out.at(-1);
  const [oldStart, newStart] = last ? [last.oldEnd, last.newEnd] : [0, 0];
  const stretch = { kind, oldStart, oldEnd: oldStart + olds, newStart, newEnd: newStart + news };
  if (last?.kind === kind) out[out.length - 1] = { ...stretch, oldStart: last.oldStart, newStart: last.newStart };
  else out.push(stretch);
}
