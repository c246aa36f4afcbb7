/**
 * `extraction` of document.yml: how the text of captured pages is derived. A list where it changed: each holds from a capture on, and
 * what was derived before stays as it was.
 */
import { matches } from 'hast-util-select';
import { z } from 'zod';
import { instant, line } from './common.ts';

/** The newest version of text/extract/extraction.ts. */
export const newestExtraction = 2;

const selector = line.refine(isSelector, 'expected a CSS selector such as main or .cookie-banner');
const selectors = z.array(selector).min(1);

const extraction = z.strictObject({
  version: z
    .int()
    .min(1)
    .max(newestExtraction)
    .default(1)
    .describe(
      'Version of the extraction: 1 unless told; 2 also reads what HTML keeps behind buttons. What a version derives never changes.',
    ),
  select: selectors
    .optional()
    .describe('CSS selectors of the parts to keep. Without any, the main part is looked for.'),
  drop: selectors.optional().describe('CSS selectors of the parts to leave out.'),
  from: instant.optional().describe('The first capture it holds for. Only the first of a list goes without.'),
});
export type Extraction = z.infer<typeof extraction>;

const list = z
  .array(extraction)
  .min(1)
  .refine(isInOrder, 'expected each extraction after the first to begin later than the one before it (from)');

export const extractions = z.union([extraction, list]);

function isSelector(text: string): boolean {
  try {
    matches(text, { type: 'element', tagName: 'p', properties: {}, children: [] });
    return true;
  } catch {
    return false;
  }
}

function isInOrder(all: readonly Extraction[]): boolean {
  return all.every(({ from }, index) => {
    const before = all[index - 1]?.from ?? '';
    return index === 0 || (from !== undefined && from > before);
  });
}
