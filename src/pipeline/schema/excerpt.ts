/** Words of a snapshot, named exactly or by their first and last words; `text/locate.ts` finds them. */
import { z } from 'zod';
import { line } from './common.ts';

const context = {
  occurrence: z
    .int()
    .min(1)
    .optional()
    .describe('Which match is meant where the words stand several times, counted from 1.'),
  prefix: line.optional().describe('Words right before the excerpt, to tell it from other matches.'),
  suffix: line.optional().describe('Words right after the excerpt, to tell it from other matches.'),
};

export const excerpt = z
  .union([
    z.string().trim().min(1),
    z.strictObject({ exact: z.string().trim().min(1), ...context }),
    z.strictObject({ from: line.describe('First words.'), to: line.describe('Last words.'), ...context }),
  ])
  .describe(
    'The exact words of the passage, or its first and last words (from, to); the build cuts it from the snapshot.',
  );

export type Excerpt = z.infer<typeof excerpt>;
