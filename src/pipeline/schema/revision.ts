/**
 * `corpora/<corpus>/revisions.jsonl`: what records said when they were released, a line a revision. Append-only: `npm run register`
 * writes it, and every later build makes the page of each line again.
 */
import { z } from 'zod';
import { clauseAppliesTo } from './applies-to.ts';
import { date, digest, instant, line, recordId, slug, webAddress } from './common.ts';
import { excerpt } from './excerpt.ts';
import { severity } from './rubric.ts';
import { factors } from './scores.ts';

const count = z.int().min(0);

/** All that a record says by itself; what is counted over other records is left out, since it changes without it. */
export const revisionSays = z.strictObject({
  recordId,
  title: line,
  clauseType: slug,
  stance: line,
  platform: z.strictObject({ slug, name: line }),
  document: z.strictObject({ slug, title: line, documentType: line, language: line }),
  snapshot: z.strictObject({ capturedAt: instant, digest, sourceUrl: webAddress }),
  excerpt,
  bytes: z.strictObject({ start: count, end: count }),
  severity: z.strictObject({ level: severity, factors, rubricVersion: z.int() }),
  optOut: z.strictObject({
    available: line,
    how: z.string().optional(),
    deadline: line.optional(),
    deadlineOn: date.optional(),
    url: z.string().optional(),
    excerpt: excerpt.optional(),
  }),
  appliesTo: clauseAppliesTo.optional(),
  effective: z.strictObject({ on: date, excerpt }).optional(),
  wordingOf: recordId.optional(),
  whyItMatters: z.string(),
  consumerImpact: z.string(),
  regulations: z.array(z.strictObject({ id: slug, article: line.optional(), because: line })),
  analysis: z.strictObject({
    on: date,
    revisedOn: date.optional(),
    by: z.array(line),
    reviewedBy: z.array(line),
    aiAssisted: z.boolean(),
  }),
});
export type RevisionSays = z.infer<typeof revisionSays>;

export const revisionLine = z.strictObject({
  digest: digest.describe('SHA-256 of `says` as canonical JSON (RFC 8785).'),
  releasedOn: date,
  says: revisionSays,
});
export type RevisionLine = z.infer<typeof revisionLine>;

/** The page of a revision. */
export const revisionRecord = z
  .strictObject({
    kind: z.literal('revision'),
    path: z.string(),
    recordId,
    digest,
    releasedOn: date,
    says: revisionSays,
    words: z.array(z.string()).describe('The passage in its blocks, as far as they may be printed here.'),
    newer: z.string().optional().describe('Path of the newest released revision, where it is another one.'),
    differs: z.boolean().describe('Whether the record says something else today than this revision.'),
    stands: z.string().optional().describe('Path of the clause, where it stands today.'),
    withdrawn: z.strictObject({ on: date, reason: line }).optional(),
    textPath: z.string().optional(),
    rawUrl: z.string().optional(),
    mementoUrl: z.string().optional(),
    swhid: z.string().optional(),
  })
  .describe('What a record said when it was released.');
export type RevisionRecord = z.infer<typeof revisionRecord>;

/** Whether a released wording is what its record says today. In: what the page of a revision is listed by. Out: yes or no. */
export const saysToday = ({ newer, differs, stands }: Pick<RevisionRecord, 'newer' | 'differs' | 'stands'>): boolean =>
  stands !== undefined && newer === undefined && !differs;
