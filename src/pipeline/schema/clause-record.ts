/** What a clause page prints. Birthplace: records/clause-record.ts. */
import { z } from 'zod';
import { factors } from './clause.ts';
import { date, instant, languageTag, line, recordId, slug, webAddress } from './common.ts';
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

/** The clause over the captures of its document. Birthplace: records/observation.ts. */
export const observation = z
  .strictObject({
    firstSeen: instant.describe('First capture in which the words stood verbatim.'),
    lastSeen: instant.describe('Last capture in which they stood verbatim.'),
    fromTheStart: z.boolean().describe('Whether they already stood in the first capture there is.'),
    verbatimVersions: count.describe('Versions in which they stand verbatim.'),
    versions: count.describe('Versions of the document.'),
    captures: count.describe('Captures of the document.'),
    documentFirst: instant.describe('First capture of the document.'),
    documentLast: instant.describe('Last capture of the document.'),
    days: count.describe('Whole days from the first to the last capture in which they stood verbatim.'),
    verbatimInNewest: z.boolean(),
  })
  .describe('The clause over the captures of its document.');
export type Observation = z.infer<typeof observation>;

export const clauseRecord = z
  .strictObject({
    kind: z.literal('clause'),
    path,
    recordId,
    title: line,
    platform: platformName.extend({ sector: line, country: z.string().optional() }),
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
      passage: passage.optional(),
    }),
    passage,
    snapshot: snapshotRecord,
    newest: snapshotRecord.describe('The newest capture of the document.'),
    observation,
    analysis: z.strictObject({
      on: date,
      by: z.array(line),
      reviewedBy: z.array(line),
      aiAssisted: z.boolean(),
      olderThanNewest: z.boolean().describe('Whether the document got another version after the words were read.'),
    }),
    prevalence,
    elsewhere: z
      .strictObject({ clauses: count, platforms: count, peers: z.array(clauseRow) })
      .describe('Clauses of the same type and actor on other platforms; peers is a choice of them.'),
    regulations: z.array(regulationReference),
    previous: clauseRow.pick({ path: true, title: true }).optional(),
    next: clauseRow.pick({ path: true, title: true }).optional(),
    inDocument: z.array(clauseRow).describe('The other clauses of this document, in reading order.'),
    related: z.array(clauseRow).describe('Clauses of the same category in other documents of this platform.'),
    faq: z.array(questionAnswer),
    origin,
  })
  .describe('A verified, joined and counted clause.');

export type ClauseRecord = z.infer<typeof clauseRecord>;
