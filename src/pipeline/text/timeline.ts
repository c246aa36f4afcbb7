import type { Capture } from './capture.ts';

export interface Version {
  /** Place in the timeline, from 1. */
  readonly number: number;
  /** The capture that first showed these bytes, and all of the run. */
  readonly capture: Capture;
  readonly captures: readonly Capture[];
  readonly last: Capture;
  /** Whether an earlier version, not the one before, had the same bytes. */
  readonly textSeenBefore: boolean;
}

/**
 * The versions of a document: runs of captures with the same bytes, in the archive's order.
 * In: captures. Out: versions. A capture that repeats the bytes before it verifies that version; it is no new one.
 */
export function toVersions(captures: readonly Capture[]): Version[] {
  const runs: Capture[][] = [];
  for (const capture of captures) {
    const run = runs.at(-1);
    if (run && run[0]!.digest === capture.digest) run.push(capture);
    else runs.push([capture]);
  }
  const seen = new Set<string>();
  return runs.map((run, index) => {
    const capture = run[0]!;
    const textSeenBefore = seen.has(capture.digest);
    seen.add(capture.digest);
    return { number: index + 1, capture, captures: run, last: run.at(-1)!, textSeenBefore };
  });
}

/**
 * When each version was there, for reckoning how long words stood. A version captured before one that precedes it is an old
 * capture that the archive took in late: it counts as of the next one, so that it is the step aside, and not what it interrupts.
 */
export function toInstants(versions: readonly Version[]): string[] {
  let newest = '';
  const isLate = versions.map(({ capture: { capturedAt } }) => {
    if (capturedAt < newest) return true;
    newest = capturedAt;
    return false;
  });
  const instants = versions.map(({ capture }) => capture.capturedAt);
  for (let at = versions.length - 1; at >= 0; at--) if (isLate[at]) instants[at] = instants[at + 1] ?? newest;
  return instants;
}
