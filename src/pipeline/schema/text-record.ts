/** What the page of an archived text prints. Birthplace: records/text-record.ts. */
import { z } from 'zod';
import { instant, languageTag, line, recordId } from './common.ts';
import { clauseState, count, documentName, origin, path, platformName, snapshotRecord } from './record-parts.ts';

/** A stretch of a block: plain text, with the clauses (by their place in the list of clauses) that it belongs to. */
const segment = z.strictObject({
  text: z.string(),
  in: z.array(count).optional(),
  starts: z.array(count).optional().describe('Clauses whose words begin here …'),
  ends: z.array(count).optional().describe('… and end here.'),
});
export type Segment = z.infer<typeof segment>;

const textBlock = z.strictObject({
  kind: z.enum(['paragraph', 'heading', 'item', 'row']),
  id: z
    .string()
    .optional()
    .describe('Anchor, where a passage begins: of every heading, and of blocks in a long section.'),
  level: z.int().min(1).max(6).optional(),
  segments: z.array(segment),
});
export type TextBlock = z.infer<typeof textBlock>;

export const textRecord = z
  .strictObject({
    kind: z.literal('text'),
    path,
    platform: platformName,
    document: documentName.extend({ language: languageTag }),
    number: count.describe('Number of the version.'),
    versions: count.describe('Versions of the document.'),
    snapshot: snapshotRecord,
    lastCapturedAt: instant,
    words: count,
    readingMinutes: count,
    isNewest: z.boolean(),
    changePath: path.optional().describe('The page of the change that led to this text.'),
    clauses: z.array(
      z.strictObject({
        path,
        recordId,
        title: line,
        anchor: z.string(),
        state: clauseState,
        readHere: z.boolean().describe('Whether the clause was read in this text.'),
      }),
    ),
    blocks: z.array(textBlock),
    origin,
  })
  .describe('An archived text, with the clauses in it.');
export type TextRecord = z.infer<typeof textRecord>;
