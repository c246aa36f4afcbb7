/** How a file names one capture of a document: by its instant, or by instant and commit. */
import { z } from 'zod';
import { commit, instant } from './common.ts';

/** The commit is needed only where an archive has several captures at one instant. */
export const snapshotReference = z
  .union([
    instant,
    z.strictObject({
      capturedAt: instant,
      commit: commit.describe('Which of several captures at this instant is meant.'),
    }),
  ])
  .describe('The capture meant, by its instant in UTC.');

export type SnapshotReference = z.infer<typeof snapshotReference>;
