/**
 * `extraction` of document.yml: how the text of captured pages is derived. A list where it changed: each holds from a capture on, and
 * what was derived before stays as it was.
 */
import { z } from 'zod';
import { instant, line } from './common.ts';

const selectors = z.array(line).min(1);

export const extraction = z.strictObject({
  version: z
    .int()
    .min(1)
    .default(1)
    .describe('Version of the extraction. What a version derives of a page never changes; 1 unless told.'),
  select: selectors
    .optional()
    .describe('CSS selectors of the parts to keep. Without any, the main part is looked for.'),
  drop: selectors.optional().describe('CSS selectors of the parts to leave out.'),
  from: instant.optional().describe('The first capture it holds for. Only the first of a list goes without.'),
});
export type Extraction = z.infer<typeof extraction>;

export const extractions = z.union([extraction, z.array(extraction).min(1)]);
