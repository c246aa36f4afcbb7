/**
 * What a branch changes for a reader. Birthplace: records/diff/reader-diff.ts.
 * It crosses from a run that executes a contribution to one that may write comments, so every part of it is bounded:
 * what does not parse is not printed.
 */
import { z } from 'zod';
import { recordId, slug } from './common.ts';
import { answerKind } from './comparison-record.ts';
import { clauseRow, count } from './record-parts.ts';
import { severity } from './rubric.ts';
import { factors } from './scores.ts';

const words = z.string().max(30_000);
const name = z.string().max(400);
const clausePath = z
  .string()
  .max(300)
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){2}$/, 'expected platform/document/clause');
const file = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_./-]+$/, 'expected a path');

/** What a reader sees of a clause, as text. */
const clauseView = z.strictObject({
  path: clausePath,
  file,
  recordId,
  title: name,
  platform: name,
  document: name,
  clauseType: name,
  severity: z.strictObject({ level: severity, total: count, factors }),
  stance: clauseRow.shape.stance,
  optOut: words,
  binds: words,
  effective: words,
  wordings: words,
  capturedAt: name,
  words,
  whyItMatters: words,
  consumerImpact: words,
  regulations: words,
  analysis: words,
  readings: words,
});
export type ClauseView = z.infer<typeof clauseView>;

const surroundings = z.strictObject({ heading: name.optional(), before: name, after: name });
export type Surroundings = z.infer<typeof surroundings>;

/** Another clause in the same words, or in part of them. */
const overlap = z.strictObject({
  path: clausePath,
  recordId,
  title: name,
  clauseType: name,
  share: z.int().min(0).max(100).describe('Of the shorter passage, in hundredths.'),
});
export type Overlap = z.infer<typeof overlap>;

const clauseChange = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed']),
  before: clauseView.optional(),
  after: clauseView.optional(),
  surroundings: surroundings.optional(),
  overlaps: z.array(overlap).max(20),
});
export type ClauseChange = z.infer<typeof clauseChange>;

/** A capture that was there, and is not as it was. */
const captureChange = z.strictObject({
  document: z
    .string()
    .max(200)
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected platform/document'),
  capturedAt: name,
  fact: z.enum(['words', 'capturedAt', 'sourceUrl', 'statedUpdate', 'kind', 'there']),
  before: words,
  after: words,
});
export type CaptureChange = z.infer<typeof captureChange>;

const pages = z.record(slug, z.strictObject({ added: count, removed: count, changed: count }));

export const readerDiff = z.strictObject({
  corpus: name,
  base: z.string().regex(/^[0-9a-f]{40}$/),
  errors: count.describe('Errors the check finds now; what they are about is left out.'),
  leftOut: z.array(file).max(1000).describe('Files that are not sound enough to be shown.'),
  captures: z.array(captureChange).max(5000).describe('What was published of captures and is different now.'),
  clauses: z.array(clauseChange).max(5000),
  numbers: z.array(z.strictObject({ name, before: count, after: count })).max(200),
  prevalence: z
    .array(
      z.strictObject({
        type: name,
        before: z.strictObject({ saying: count, reviewed: count }),
        after: z.strictObject({ saying: count, reviewed: count }),
      }),
    )
    .max(500),
  answers: z
    .array(z.strictObject({ platform: name, type: name, before: answerKind.optional(), after: answerKind.optional() }))
    .max(5000),
  questions: z
    .array(z.strictObject({ question: name, platform: name, before: words.optional(), after: words.optional() }))
    .max(5000),
  pages,
});
export type ReaderDiff = z.infer<typeof readerDiff>;
