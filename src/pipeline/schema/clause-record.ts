/** What a clause page prints. Birthplace: records/clause-record.ts. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { dissent, revision } from './clause.ts';
import { date, digest, instant, languageTag, line, recordId, slug, webAddress } from './common.ts';
import {
  clauseRow,
  clauseState,
  count,
  documentName,
  origin,
  passage,
  path,
  platformName,
  prevalence,
  questionAnswer,
  regulationReference,
  snapshotRecord,
  typeName,
} from './record-parts.ts';
import { severity } from './rubric.ts';
import { factors } from './scores.ts';
import { changeKind, clausePlot, edit, eventKind } from './time-parts.ts';

/** The clause over the captures of its document. Birthplace: records/observation.ts. */
export const observation = z
  .strictObject({
    firstSeen: instant.describe('First capture in which the words stood verbatim.'),
    lastSeen: instant.describe('Last capture in which they stood verbatim.'),
    fromTheStart: z
      .boolean()
      .describe(
        'Whether they already stood in the first capture there is, or in the first in which they could be read.',
      ),
    verbatimVersions: count.describe('Versions in which they stand verbatim.'),
    versions: count.describe('Versions of the document.'),
    captures: count.describe('Captures of the document.'),
    documentFirst: instant.describe('First capture of the document.'),
    documentLast: instant.describe('Last capture of the document.'),
    days: count.describe('Whole days from the first to the last capture in which they stood verbatim.'),
    state: clauseState.describe('In the newest version.'),
  })
  .describe('The clause over the captures of its document.');
export type Observation = z.infer<typeof observation>;

/** Its life over the versions of its document. Birthplace: records/lineage.ts. */
export const clauseLineage = z
  .strictObject({
    events: z
      .array(
        z.strictObject({
          what: eventKind,
          on: instant.describe('The capture that showed it first.'),
          before: instant.optional().describe('The last readable capture before; in between nobody looked.'),
          gapDays: count.describe('Whole days between the two.'),
          change: changeKind.describe('The kind of change that it came with.'),
          counts: z.boolean().describe('Whether the publisher changed the clause, for all we know.'),
          again: z
            .boolean()
            .optional()
            .describe('A removal after a removal: in between it had come back by steps that do not count.'),
          changePath: path.optional(),
          edits: z.array(edit).optional().describe('Word for word, of a rewording.'),
        }),
      )
      .describe('Oldest first; where there are many, those that count.'),
    isUndone: z
      .boolean()
      .optional()
      .describe('The last event that counts removed it, and steps that do not count brought it back: it stands today.'),
    leftOut: count.describe('Events beyond these that do not count: switches between texts, re-extractions.'),
    changes: count.describe('Times the clause was reworded, removed or returned, as far as it counts.'),
    wordings: count.describe('Distinct wordings, the one that was read included.'),
    now: z
      .strictObject({
        words: z.string(),
        likeness: z.int().min(0).max(100).describe('To the clause as it was read, in hundredths.'),
        passages: count.describe('More than one where the words were split up.'),
        edits: z.array(edit),
        on: instant.describe('The capture that showed these words first.'),
      })
      .optional()
      .describe('The newest wording, where it is not the one that was read.'),
    plot: clausePlot,
  })
  .describe('What happened to the clause, by captures.');
export type ShownLineage = z.infer<typeof clauseLineage>;

export const clauseRecord = z
  .strictObject({
    kind: z.literal('clause'),
    path,
    recordId,
    title: line,
    platform: platformName.extend({ sector: line.optional(), country: z.string().optional() }),
    document: documentName.extend({
      sourceUrl: webAddress,
      language: languageTag,
      region: line.optional(),
    }),
    clauseType: typeName.extend({
      actor: z.enum(['platform', 'user', 'either']),
      category: z.strictObject({ id: slug, name: line }),
    }),
    stance: clauseRow.shape.stance,
    severity: z.strictObject({
      level: severity,
      factors,
      total: count,
      because: line.describe('The rule that decided, in words.'),
      rubricVersion: z.int(),
    }),
    optOut: z.strictObject({
      available: clauseRow.shape.optOut,
      how: z.string().optional(),
      deadline: line.optional(),
      deadlineOn: date.optional().describe('The last day, where the words name one.'),
      closedOn: date.optional().describe('The last day to refuse, where it has passed.'),
      url: webAddress.optional(),
      passage: passage.optional(),
    }),
    binds: z
      .strictObject({
        audiences: z.array(audience).describe('Whom the words bind; empty where nobody has recorded it.'),
        where: z.array(line).describe('Regions, plans and settings, in words.'),
        words: line.optional().describe('The words of the text that say so.'),
      })
      .describe('Whom the words bind.'),
    effective: z
      .strictObject({
        on: date,
        isAnnounced: z.boolean().describe('Whether the day is after the newest capture of the archive.'),
        words: line.optional(),
      })
      .optional()
      .describe('From when they apply, as the text says.'),
    wordings: z
      .array(z.strictObject({ path, title: line, capturedAt: instant }))
      .describe('Records of other wordings of this clause, oldest first.'),
    reviews: z
      .array(
        z.strictObject({
          on: date,
          by: line,
          aiAssisted: z.boolean(),
          stance: clauseRow.shape.stance,
          severity,
          optOut: clauseRow.shape.optOut,
          prose: z.enum(['bears', 'says-more', 'says-less']),
          note: line.optional(),
          settled: z.strictObject({ on: date, by: line, what: line }).optional(),
          differs: z
            .array(z.strictObject({ what: line, first: line, second: line }))
            .describe('Stance, opt-out and factors that the two readers read differently.'),
        }),
      )
      .describe('Independent readings of the same words. Birthplace: records/second-readings.ts.'),
    isUnread: z.literal(true).optional().describe('The corpus asks for a second reading, and there is none.'),
    passage,
    snapshot: snapshotRecord,
    blob: z.string().optional().describe('What git names the bytes of the snapshot.'),
    leaf: z
      .strictObject({ index: count, line: z.string() })
      .optional()
      .describe('The capture in the log: its number from 0 and its line; absent before it is registered.'),
    swhid: z
      .string()
      .optional()
      .describe('Software Heritage identifier (ISO/IEC 18670) of the passage in the archive.'),
    revision: z
      .strictObject({
        digest,
        path: path.optional(),
        releasedOn: date.optional().describe('Absent before a release has written it down: then it has no page.'),
      })
      .describe('What the record says now, by the digest of it.'),
    version: z.int().positive().describe('Number of the version of the document that the words were read in.'),
    newest: snapshotRecord.describe('The newest capture of the document.'),
    observation,
    lineage: clauseLineage,
    textPage: path
      .optional()
      .describe('The archived text the words were read in, with the clause marked; its anchor is the id.'),
    anchor: z.string(),
    analysis: z.strictObject({
      on: date,
      by: z.array(line),
      reviewedBy: z.array(line),
      aiAssisted: z.boolean(),
      revisions: z.array(revision).describe('What was changed since it was written, oldest first.'),
      dissent: z.array(dissent).describe('Where a second reader disagrees, oldest first.'),
      olderThanNewest: z.boolean().describe('Whether the document got another version after the words were read.'),
    }),
    prevalence,
    elsewhere: z
      .strictObject({ clauses: count, platforms: count, peers: z.array(clauseRow) })
      .describe('Clauses of the same type and actor on other platforms; peers is a choice of them.'),
    regulations: z.array(regulationReference),
    previous: clauseRow.pick({ path: true, title: true }).optional(),
    next: clauseRow.pick({ path: true, title: true }).optional(),
    inDocument: z
      .array(clauseRow)
      .describe('Clauses around this one in the document, in reading order, without those right before and after it.'),
    related: z.array(clauseRow).describe('Clauses of the same category in other documents of this platform.'),
    faq: z.array(questionAnswer),
    isLong: z
      .literal(true)
      .optional()
      .describe(
        'Too long for its page to print all details: they stand in the Markdown twin. Birthplace: records/room-for-lists.ts.',
      ),
    origin,
  })
  .describe('A verified, joined and counted clause.');

export type ClauseRecord = z.infer<typeof clauseRecord>;
