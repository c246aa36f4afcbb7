/** How a file names one capture of a document: by its instant, by instant and commit, or by instant and extraction. */
import { z } from 'zod';
import { commit, instant } from './common.ts';

/** More than the instant is needed only where an archive has several captures at one. */
export const snapshotReference = z
  .union([
    instant,
    z.strictObject({
      capturedAt: instant,
      commit: commit.describe('Which of several captures at this instant is meant.'),
    }),
    z.strictObject({
      capturedAt: instant,
      extraction: z
        .int()
        .min(1)
        .describe('Which of several extractions of this capture is meant: its place in `extraction`, from 1.'),
    }),
  ])
  .describe('The capture meant, by its instant in UTC.');

export type SnapshotReference = z.infer<typeof snapshotReference>;

/** As a file says it, on one line of YAML. */
export function writeReference(reference: SnapshotReference): string {
  if (typeof reference === 'string') return reference;
  const which = 'commit' in reference ? `commit: "${reference.commit}"` : `extraction: ${reference.extraction}`;
  return `{capturedAt: ${reference.capturedAt}, ${which}}`;
}
