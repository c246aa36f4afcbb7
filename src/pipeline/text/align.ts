/**
 * Which elements of two sequences belong together, in order. In: two sequences of texts compared as a whole, or of numbers for them.
 * Out: stretches that are the same, only in the old one, or only in the new one, which together cover both.
 * Myers' shortest edit script (doi:10.1007/BF01840446) as the package diff implements it, up to a number of edits and
 * never up to a time: what comes out may not depend on the machine. Where more is needed, runs of elements that occur
 * once on either side are anchors, and what lies between two of them is aligned by itself.
 */
import { diffArrays } from 'diff';
import { findAnchors } from './anchors.ts';

export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Edit limits with and without anchors; beyond them the text counts as replaced. */
const fewEdits = 60;
export const mostEdits = 400;

/** Numbers are those of one dictionary. */
type Sequence = readonly string[] | Int32Array;

/** Aligns two sequences, both of texts or both of numbers; the stretches that come out cover both, in order. */
export function align(before: Sequence, after: Sequence): Stretch[] {
  const ids = new Map<string, number>();
  const toId = (value: string) => {
    const id = ids.get(value) ?? ids.size;
    ids.set(value, id);
    return id;
  };
  const toIds = (values: Sequence) => (values instanceof Int32Array ? Array.from(values) : values.map(toId));
  const out: Stretch[] = [];
  alignRange(out, toIds(before), toIds(after));
  return out;
}

function alignRange(out: Stretch[], before: readonly number[], after: readonly number[]): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-tail - 1) === after.at(-tail - 1)) tail++;
  push(out, 'same', head, head);
  alignMiddle(out, before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  push(out, 'same', tail, tail);
}

function alignMiddle(out: Stretch[], before: readonly number[], after: readonly number[]): void {
  const isOneSided = before.length === 0 || after.length === 0;
  if (!isOneSided && findScript(out, before, after, fewEdits)) return;
  const anchors = isOneSided ? [] : findAnchors(before, after);
  let [oldStart, newStart] = [0, 0];
  for (const [oldAt, newAt] of anchors) {
    alignRange(out, before.slice(oldStart, oldAt), after.slice(newStart, newAt));
    push(out, 'same', 1, 1);
    [oldStart, newStart] = [oldAt + 1, newAt + 1];
  }
  if (anchors.length > 0) {
    alignRange(out, before.slice(oldStart), after.slice(newStart));
    return;
  }
  if (!isOneSided && findScript(out, before, after, mostEdits)) return;
  push(out, 'removed', before.length, 0);
  push(out, 'added', 0, after.length);
}

function findScript(
  out: Stretch[],
  before: readonly number[],
  after: readonly number[],
  maxEditLength: number,
): boolean {
  if (countUnshared(before, after) > maxEditLength) return false;
  const script = diffArrays(before as number[], after as number[], { maxEditLength });
  for (const { added, removed, count } of script ?? [])
    push(out, added ? 'added' : removed ? 'removed' : 'same', added ? 0 : count, removed ? 0 : count);
  return script !== undefined;
}

/** Elements of which the other side has fewer, wherever they stand: so many edits are needed at least. */
function countUnshared(before: readonly number[], after: readonly number[]): number {
  const left = new Map<number, number>();
  for (const id of before) left.set(id, (left.get(id) ?? 0) + 1);
  let shared = 0;
  for (const id of after) {
    const count = left.get(id) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(id, count - 1);
  }
  return before.length + after.length - 2 * shared;
}

function push(out: Stretch[], kind: Stretch['kind'], olds: number, news: number): void {
  if (olds + news === 0) return;
  const last = out.at(-1);
  const [oldStart, newStart] = last ? [last.oldEnd, last.newEnd] : [0, 0];
  const stretch = { kind, oldStart, oldEnd: oldStart + olds, newStart, newEnd: newStart + news };
  if (last?.kind === kind) out[out.length - 1] = { ...stretch, oldStart: last.oldStart, newStart: last.newStart };
  else out.push(stretch);
}
