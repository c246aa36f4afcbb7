import type { ChangeKind } from './change-kind.ts';
import type { Change } from './changes.ts';

export interface FlipRun {
  /** Numbers of the first and the last version that a flip of the run led to. */
  readonly first: number;
  readonly last: number;
  readonly flips: number;
}

const wordless: readonly ChangeKind[] = ['identical', 'whitespace', 'markup', 'date-only', 'page', 'repeated'];

/**
 * Runs of flips: stretches in which a document only switched between texts it had before.
 * In: the changes of a document. Out: each run of two or more flips as one line for lists; changes of no word inside
 * a run belong to it.
 */
export function toFlipRuns(changes: readonly Change[]): FlipRun[] {
  const runs: FlipRun[] = [];
  let isOpen = false;
  for (const { kind, version } of changes) {
    const run = isOpen ? runs.at(-1) : undefined;
    if (kind === 'flip') {
      if (run) runs[runs.length - 1] = { ...run, last: version, flips: run.flips + 1 };
      else runs.push({ first: version, last: version, flips: 1 });
      isOpen = true;
    } else if (!wordless.includes(kind)) isOpen = false;
  }
  return runs.filter(({ flips }) => flips > 1);
}
