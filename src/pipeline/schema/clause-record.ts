/** What a clause page prints. Birthplace: records/clause-record.ts. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { dissent, revision } from './clause.ts';
import { clauseLineage, observation } from './clause-life.ts';
import { date, digest, instant, languageTag, line, recordId, slug, webAddress } from './common.ts';
import {
  clauseRow,
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
