/**
 * Since when words stand in a document. In: its captures in order with their texts, and the folded words. Out: the first
 * capture of the latest run of captures that all have them, and the one before it, which has not.
 */
import type { Capture } from '../../pipeline/text/capture.ts';
import { stands } from './find-words.ts';

export interface SinceWhen {
  readonly first: Capture;
  readonly before?: Capture;
  /** Captures of that run, and all. */
  readonly captures: number;
  readonly of: number;
}

export function sinceWhen(
  captures: readonly Capture[],
  textOf: (digest: string) => string,
  folded: string,
): SinceWhen | undefined {
  const known = new Map<string, boolean>();
  const has = ({ digest }: Capture) => {
    const standing = known.get(digest) ?? stands(textOf(digest), folded);
    known.set(digest, standing);
    return standing;
  };
  const last = captures.findLastIndex(has);
  if (last < 0) return undefined;
  let first = last;
  while (first > 0 && has(captures[first - 1]!)) first--;
  const before = captures[first - 1];
  return { first: captures[first]!, captures: last - first + 1, of: captures.length, ...(before && { before }) };
}

export function sinceInWords({ first, before, captures, of }: SinceWhen): string {
  const day = ({ capturedAt }: Capture) => capturedAt.slice(0, 10);
  if (!before)
    return `They stood in the first capture there is, of ${day(first)}, and in ${captures} of ${of} captures.`;
  return `They stand there since the capture of ${day(first)} (${captures} of ${of} captures); the one of ${day(before)} does not have them.`;
}
