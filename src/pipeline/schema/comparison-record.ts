/** What each platform answers to a clause type, and the page that sets them side by side. Birthplace: records/comparison-record.ts. */
import { z } from 'zod';
import { instant, line } from './common.ts';
import { clauseRow, count, documentName, origin, path, platformName, typeHead, typeName } from './record-parts.ts';
import { edit } from './time-parts.ts';

export const answerKind = z
  .enum(['says', 'silent', 'not-reviewed', 'no-document'])
  .describe(
    'Says: at least one clause. Silent: read for it, nothing found. Not reviewed: nobody looked. No such document.',
  );
export type AnswerKind = z.infer<typeof answerKind>;

/** A clause with all of its words, as it stands beside those of other platforms. */
export const comparedClause = clauseRow.omit({ clauseType: true }).extend({
  words: z.string().describe('The words in full, their blocks parted by line breaks.'),
  lead: line.optional().describe('First words of the answer to the question of the type, such as Yes.'),
  how: line.optional().describe('How a person can refuse.'),
  deadline: line.optional().describe('By when.'),
  lastSeen: instant,
});
export type ComparedClause = z.infer<typeof comparedClause>;

/** A document that was read for the type, or that nobody read for it. */
const readDocument = z.strictObject({ document: documentName, capturedAt: instant, isNewest: z.boolean() });

export const platformAnswer = z.strictObject({
  platform: platformName,
  answer: answerKind,
  on: instant.optional().describe('The date of the answer: of the newest capture it rests on.'),
  clauses: z.array(comparedClause).describe('Gravest first; empty unless the platform says it.'),
  reviewed: z.array(readDocument).describe('Documents read for the type that hold no such clause.'),
  unread: z.array(documentName).describe('Documents it could stand in that nobody has read for it.'),
});
export type PlatformAnswer = z.infer<typeof platformAnswer>;

/** Clauses of a type in nearly the same words. */
export const wordingFamily = z.strictObject({
  first: path.describe('The member seen first; the others are set against it.'),
  platforms: count,
  members: z
    .array(
      z.strictObject({
        path,
        likeness: z.int().min(0).max(100).describe('To the first, in hundredths.'),
        edits: z.array(edit),
      }),
    )
    .min(2),
});
export type WordingFamily = z.infer<typeof wordingFamily>;

export const comparisonRecord = z
  .strictObject({
    kind: z.literal('comparison'),
    ...typeHead,
    newest: instant.optional().describe('The newest capture that an answer rests on.'),
    answers: z.array(platformAnswer).describe('One a platform, by name.'),
    families: z.array(wordingFamily),
    ownWords: count.describe('Clauses in words of their own.'),
    likeness: z.int().describe('From how many hundredths on two clauses are one family.'),
    neighbours: z.array(typeName).describe('Other types of the same category that somebody was reviewed for.'),
    origin,
  })
  .describe('A clause type across platforms.');
export type ComparisonRecord = z.infer<typeof comparisonRecord>;
