/** What each platform answers to a clause type, and the page that sets them side by side. Birthplace: records/comparison-record.ts. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { date, instant, line, webAddress } from './common.ts';
import {
  audiencePage,
  clauseRow,
  count,
  documentName,
  origin,
  path,
  platformName,
  typeHead,
  typeName,
} from './record-parts.ts';
import { severity } from './rubric.ts';
import { edit } from './time-parts.ts';

export const answerKind = z
  .enum(['says', 'silent', 'not-found', 'not-reviewed', 'no-document'])
  .describe(
    'Says: at least one clause stands today. Silent: every document that binds the audience and could hold it was read in full for it. Not found: only some of them were. Not reviewed: none was. No such document.',
  );
export type AnswerKind = z.infer<typeof answerKind>;

/** A clause with all of its words, as it stands beside those of other platforms. */
const comparedClause = clauseRow.omit({ clauseType: true }).extend({
  words: z.string().describe('The words in full, their blocks parted by line breaks.'),
  lead: line.optional().describe('First words of the answer to the question of the type, such as Yes.'),
  breadth: z.int().min(0).max(3).describe('How much the words cover, by the rubric: a narrow case is an exception.'),
  how: line.optional().describe('How a person can refuse.'),
  deadline: line.optional().describe('By when.'),
  lastSeen: instant,
  isReworded: z
    .literal(true)
    .optional()
    .describe('The words are those of today; the ones that were read are on the page of the clause.'),
  newestFailed: z
    .literal(true)
    .optional()
    .describe('The newest capture of the document failed, or may be cut off: the words are those of the one before.'),
  isTurned: z
    .literal(true)
    .optional()
    .describe(
      'A denial, an exception or a condition came or went in the words since they were read: the stance is that of the older words.',
    ),
  quotedFrom: instant.optional().describe('The capture that the words are quoted from, where they were reworded.'),
  binds: z.array(line).optional().describe('Where, on which plans and with which settings it applies, in words.'),
  announced: date
    .optional()
    .describe('The day from which it applies, where that is after the newest capture of the archive.'),
  inForceSince: date.optional().describe('The day from which it applies, where that has come.'),
  optOutUrl: webAddress.optional().describe('The page or form to refuse on.'),
  isUnrefusable: z
    .literal(true)
    .optional()
    .describe('There is something to refuse, and the document names no way to do it.'),
  wordings: z
    .array(z.strictObject({ path, title: line, severity, capturedAt: instant }))
    .optional()
    .describe('Records of other wordings of this clause, oldest first.'),
});
export type ComparedClause = z.infer<typeof comparedClause>;

/** A clause that stood once and went. */
const pastClause = z.strictObject({
  path,
  title: line,
  severity,
  lastSeen: instant.describe('The last capture in which the words stood verbatim.'),
  platform: platformName.optional().describe('The platform that said it, where it had another name then.'),
});

/** A document that was read for the type, or that nobody read for it. */
const readDocument = z.strictObject({ document: documentName, capturedAt: instant, isNewest: z.boolean() });

const platformAnswer = z.strictObject({
  platform: platformName,
  answer: answerKind,
  on: instant.optional().describe('The date of the answer: of the newest capture it rests on.'),
  clauses: z.array(comparedClause).describe('Gravest first; empty unless the platform says it.'),
  history: z.array(pastClause).optional().describe('What it said once and does not say any more.'),
  documents: z
    .strictObject({ of: count, read: count })
    .describe('Documents that bind the audience and could hold such a clause, and those read in full for it.'),
  isReviewed: z.literal(true).optional().describe('All of them were: the answer is counted.'),
  others: z
    .array(z.strictObject({ audience, answer: line }))
    .optional()
    .describe('What other audiences are answered, where that differs.'),
  formerly: z.array(platformName).optional().describe('Platforms that became this one.'),
  reviewed: z.array(readDocument).describe('Documents read in full for the type that hold no such clause.'),
  unread: z.array(documentName).describe('Documents it could stand in that nobody has read for it.'),
});
export type PlatformAnswer = z.infer<typeof platformAnswer>;

/** Clauses of a type in nearly the same words. */
const wordingFamily = z.strictObject({
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
    audience,
    audiences: z.array(audiencePage).describe('The same question for each audience, this one among them.'),
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
