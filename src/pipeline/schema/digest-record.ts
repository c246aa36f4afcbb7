/** What the page of a week prints: what is new to a reader. Birthplace: records/digest-record.ts. */
import { z } from 'zod';
import { changeRow } from './change-record.ts';
import { date, line } from './common.ts';
import { clauseRow, count, path } from './record-parts.ts';

/** An analysis that was written or revised. */
const analysisNews = z.strictObject({
  on: date,
  what: z.enum(['new', 'revised']),
  note: line.optional().describe('What was revised and why.'),
  clause: clauseRow,
});
export type AnalysisNews = z.infer<typeof analysisNews>;

export const digestRecord = z
  .strictObject({
    kind: z.literal('digest'),
    path,
    week: z.string().regex(/^\d{4}-w\d{2}$/),
    title: line.describe('Its days, in words.'),
    from: date.describe('Its Monday.'),
    to: date.describe('Its Sunday.'),
    counts: z.strictObject({ changes: count, analyses: count, revisions: count }),
    changes: z.array(changeRow).describe('Changes of words, newest first; captures that may be cut off left out.'),
    analyses: z.array(analysisNews).describe('Written or revised, newest first.'),
    previous: z.string().optional().describe('The week before it that has news.'),
    next: z.string().optional(),
  })
  .describe('A week: changes of words, and analyses that are new or revised.');
export type DigestRecord = z.infer<typeof digestRecord>;
