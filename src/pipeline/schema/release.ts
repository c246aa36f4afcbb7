/** How good the data of a site is, and a digest of every record. Birthplace: exports/release/release.ts. */
import { z } from 'zod';
import { date, digest, instant, line, recordId } from './common.ts';
import { count, path } from './record-parts.ts';

export const releaseStatistics = z.strictObject({
  newest: instant.optional(),
  newestAnalysis: date.optional(),
  coverage: z.strictObject({
    platforms: count,
    documents: count,
    documentsRead: count.describe('Documents read for clause types.'),
    words: count.describe('Words of the newest versions.'),
    wordsInClauses: count,
  }),
  readings: z.strictObject({ clauses: count, secondReaders: count, dissent: count, aiAssisted: count }),
  age: z.strictObject({
    olderThanNewest: count.describe('Clauses read in an older version than the newest.'),
    medianDays: count.describe('From the newest capture of a document to the newest of all.'),
    mostDays: count,
  }),
  states: z.strictObject({ verbatim: count, reworded: count, gone: count, unreadable: count }),
  detection: z
    .strictObject({
      on: date.describe('The day on which the rules were measured on labels of readers.'),
      rates: z.array(z.strictObject({ name: line, wrong: count, of: count })),
      suggestedOn: date.describe('The day on which suggestions were measured.'),
      judged: z.strictObject({ right: count, of: count }).optional().describe('Suggestions that a reader judged.'),
      suggestions: z
        .array(z.strictObject({ language: line, tier: line, labelled: count, suggested: count, right: count }))
        .describe('Against sentences that others labelled, by language and tier.'),
    })
    .optional()
    .describe('How often changes, captures and passages are told rightly; absent in releases of before 2026-11-29.'),
  news: z.array(
    z.strictObject({
      ...{ week: line, title: line, path, changes: count, analyses: count, revisions: count },
      takenBack: count.optional().describe('Absent from releases of before changes were taken back.'),
    }),
  ),
  withdrawn: z.array(z.strictObject({ recordId, title: line, on: date.optional(), reason: line.optional() })),
});
export type ReleaseStatistics = z.infer<typeof releaseStatistics>;

export const release = z.strictObject({
  format: z.literal(1),
  statistics: releaseStatistics,
  records: z.record(
    recordId,
    z.strictObject({ path, title: line, severity: line, state: line, digest: z.string().regex(/^[0-9a-f]{16}$/) }),
  ),
  documents: z.record(path, digest).describe('SHA-256 of the newest text of each document.'),
});
export type Release = z.infer<typeof release>;
