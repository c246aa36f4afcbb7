/** What the page of a week prints: what is new to a reader. Birthplace: records/digest-record.ts. */
import { z } from 'zod';
import { changeRow } from './change-record.ts';
import { date, digest, instant, line } from './common.ts';
import { clauseRow, count, documentName, path, platformName } from './record-parts.ts';
import { touchedClause } from './time-parts.ts';

/** An analysis that was written or revised. */
const analysisNews = z.strictObject({
  on: date,
  what: z.enum(['new', 'revised']),
  note: line.optional().describe('What was revised and why.'),
  clause: clauseRow,
});
export type AnalysisNews = z.infer<typeof analysisNews>;

/** What was written and revised of a platform, each clause once. */
const platformAnalyses = z.strictObject({
  platform: platformName,
  written: count.describe('Clauses with a new analysis.'),
  revised: count.describe('Clauses whose analysis was revised.'),
  clauses: z.array(
    z.strictObject({
      path: path.describe('A clause of `analyses`.'),
      isNew: z.boolean(),
      revisions: count,
      notes: z.array(line).describe('What was revised and why, oldest first.'),
    }),
  ),
});
export type PlatformAnalyses = z.infer<typeof platformAnalyses>;

/** A change that was news until a later capture had the words of before again. */
const takenBack = z.strictObject({
  at: instant.describe('The capture that has the words of before again.'),
  capturedAt: instant.describe('The capture whose change does not count.'),
  path: path.describe('The history of the document.'),
  platform: platformName,
  document: documentName,
  digests: z.strictObject({ before: digest, after: digest }),
  clauses: z.array(touchedClause),
});
export type TakenBackNews = z.infer<typeof takenBack>;

export const digestRecord = z
  .strictObject({
    kind: z.literal('digest'),
    path,
    week: z.string().regex(/^\d{4}-w\d{2}$/),
    title: line.describe('Its days, in words.'),
    from: date.describe('Its Monday.'),
    to: date.describe('Its Sunday.'),
    counts: z.strictObject({ changes: count, analyses: count, revisions: count, takenBack: count }),
    changes: z
      .array(changeRow)
      .describe(
        'Changes of words: explained ones first, then those of analysed clauses, newest first; no captures that may be cut off.',
      ),
    analyses: z.array(analysisNews).describe('Written or revised, newest first.'),
    byPlatform: z.array(platformAnalyses).describe('The same analyses, counted by platform.'),
    takenBack: z.array(takenBack).describe('Changes of earlier captures that no longer count, newest first.'),
    previous: z.string().optional().describe('The week before it that has news.'),
    next: z.string().optional(),
  })
  .describe('A week: changes of words, and analyses that are new or revised.');
export type DigestRecord = z.infer<typeof digestRecord>;
