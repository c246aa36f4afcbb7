/** What the page of one change prints: before and after, and what it did to the clauses. Birthplace: records/change-record.ts. */
import { z } from 'zod';
import { instant, languageTag, line } from './common.ts';
import { count, documentName, origin, path, platformName, snapshotRecord } from './record-parts.ts';
import { changeKind, edit, touchedClause, versionChange } from './time-parts.ts';

const diffLine = z.strictObject({
  kind: z.enum(['paragraph', 'heading', 'item', 'row']),
  edits: z.array(edit),
});
export type ShownDiffLine = z.infer<typeof diffLine>;

/** Blocks that belong together. A same stretch without lines is counted and not shown. */
const diffPart = z.strictObject({
  kind: z.enum(['same', 'changed', 'removed', 'added']),
  moved: z.boolean().describe('The same words stand elsewhere in the other text.'),
  blocks: count,
  words: count,
  lines: z.array(diffLine),
});
export type ShownDiffPart = z.infer<typeof diffPart>;

/** One of the two texts: its version, its bytes, and its page where the corpus republishes texts. */
const comparedText = z.strictObject({
  number: count.describe('Number of the version.'),
  snapshot: snapshotRecord,
  words: count,
  textPage: path.optional(),
});

export const changeRecord = z
  .strictObject({
    kind: z.literal('change'),
    path,
    platform: platformName,
    document: documentName.extend({ language: languageTag }),
    before: comparedText.optional(),
    after: comparedText,
    change: versionChange,
    rule: line.describe('What its kind means.'),
    alsoSeen: z.array(instant).describe('Captures at which the very same step was seen again.'),
    clauses: z.array(
      touchedClause.extend({
        counts: z.boolean().describe('Whether it counts as a change of the clause.'),
        edits: z.array(edit).describe('Word for word, where the clause was reworded.'),
      }),
    ),
    parts: z.array(diffPart),
    leftOut: count.describe('Changed words beyond what is shown.'),
    whole: z.boolean().describe('Whether unchanged stretches are shown: not where texts may not be republished.'),
    previous: z
      .strictObject({ path, capturedAt: instant })
      .optional()
      .describe('The change with a page before this one.'),
    next: z.strictObject({ path, capturedAt: instant }).optional(),
    origin,
  })
  .describe('A change of a document: before and after.');
export type ChangeRecord = z.infer<typeof changeRecord>;

/** A change as one line of a list. */
export const changeRow = z.strictObject({
  path,
  platform: platformName,
  document: documentName,
  capturedAt: instant,
  version: count.describe('Number of the version it led to.'),
  before: instant.optional().describe('The last readable capture before.'),
  kind: changeKind,
  added: count,
  removed: count,
  suspect: z.literal(true).optional(),
  clauses: z.array(touchedClause),
  note: versionChange.shape.note,
  shown: z
    .array(edit)
    .optional()
    .describe('The first words that changed, where nobody has said what the change means.'),
  language: languageTag.optional().describe('The language of these words.'),
});
export type ChangeRow = z.infer<typeof changeRow>;

/** What a change says, without its words. */
export const changeNews = changeRow.pick({
  path: true,
  platform: true,
  document: true,
  capturedAt: true,
  clauses: true,
  note: true,
});
export type ChangeNews = z.infer<typeof changeNews>;
