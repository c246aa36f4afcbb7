/**
 * Shapes that several records share. A record is what one page prints: everything in it is
 * verified, joined and counted in `records/`, so that a component only prints.
 * Addresses (`path`) are relative to the site's base, without a slash at either end.
 */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { date, digest, instant, line, recordId, slug, webAddress } from './common.ts';
import { composed } from './composed.ts';
import { severity } from './rubric.ts';

export const path = z.string().describe('Address of a page on the site, without leading or closing slash.');
export const count = z.int().min(0);

/** The authored file a record comes from, and where it can be edited. */
export const origin = z.strictObject({
  file: line.describe(
    'The authored file, relative to the folder of the corpus, or of the vocabulary for what all corpora share.',
  ),
  editUrl: webAddress.optional(),
});

export const platformName = z.strictObject({ slug, name: line });
export const documentName = z.strictObject({ slug, title: line, documentType: line });
export const typeName = z.strictObject({ slug, name: line });

/** Characters of prefix and suffix, as the examples of the W3C TextQuoteSelector have. */
export const contextLength = 32;

/** Words cut from a snapshot, as blocks of plain text: never Markdown, never HTML. */
export const passage = z.strictObject({
  blocks: z
    .array(z.strictObject({ kind: z.enum(['paragraph', 'item', 'heading', 'row']), text: z.string() }))
    .min(1)
    .describe('The words in their blocks, markup taken off, every other character as archived.'),
  bytes: z.strictObject({ start: count, end: count }).describe('Offsets in the payload, in bytes.'),
  characters: z
    .strictObject({ start: count, end: count })
    .describe('Offsets in the payload, in Unicode code points, as W3C TextPositionSelector counts.'),
  line: z.int().min(1).describe('Line in the payload, from 1.'),
  column: z.int().min(1).describe('Column in the payload, from 1, in code points.'),
  lastLine: z.int().min(1).describe('Line in the payload in which the words end.'),
  page: z.int().min(1).optional().describe('Page in which the words begin, where the text has pages.'),
  words: count.describe('Number of words.'),
  prefix: z.string().describe(`Up to ${contextLength} characters before, normalised.`),
  suffix: z.string().describe(`Up to ${contextLength} characters after, normalised.`),
});
export type Passage = z.infer<typeof passage>;

/** The page that a text was derived from, and how. */
const pageRecord = z.strictObject({
  digest,
  bytes: count,
  type: z.enum(['html', 'pdf', 'text']),
  charset: z.string().optional(),
  extraction: z.strictObject({
    version: count,
    select: z.array(z.string()).optional(),
    drop: z.array(z.string()).optional(),
  }),
  path: z.string().optional().describe('Its exact bytes on this site, where the corpus republishes texts.'),
});

/** One capture of a document, and where its bytes are. */
export const snapshotRecord = z.strictObject({
  capturedAt: instant,
  digest,
  bytes: count,
  sourceUrl: webAddress,
  statedUpdate: date.optional(),
  textPath: z.string().optional().describe('The exact bytes on this site, where the corpus republishes texts.'),
  archiveUrl: webAddress.optional().describe('The text in its archive, for reading.'),
  rawUrl: webAddress.optional().describe('The exact bytes in the archive.'),
  commit: z.string().optional(),
  dated: z
    .literal('author')
    .optional()
    .describe('The date is that of the author of the commit: nothing says when it was captured.'),
  record: z.string().optional().describe('Place of the record in a web archive.'),
  page: pageRecord.optional().describe('What was captured, where the text is derived from it.'),
  mementoUrl: webAddress.optional().describe('Copies of the source in the Wayback Machine around the capture.'),
});
export type SnapshotRecord = z.infer<typeof snapshotRecord>;

/** A clause in one text; see archive/lineage.ts. */
export const clauseState = z
  .enum(['verbatim', 'reworded', 'gone', 'unreadable'])
  .describe('Word for word, in other words, not there, or the capture failed.');
export type ClauseState = z.infer<typeof clauseState>;

/** A clause as one line of a list. */
export const clauseRow = z.strictObject({
  path,
  recordId,
  title: line,
  platform: platformName,
  document: documentName,
  clauseType: typeName,
  severity,
  stance: z.enum(['permits', 'limits', 'prohibits', 'requires', 'informs']),
  optOut: z.enum(['yes', 'partly', 'no', 'unstated']),
  opening: z.string().optional().describe('The first words of the excerpt, cut at a word.'),
  capturedAt: instant,
  firstSeen: instant,
  state: clauseState.describe('In the newest version.'),
});
export type ClauseRow = z.infer<typeof clauseRow>;

/** An answer in one sign: the highest severity said, or that nothing is said, or that nobody looked. */
export const matrixCell = z.enum(['high', 'medium', 'low', 'silent', 'not-found', 'not-reviewed', 'no-document']);

export const severityCounts = z.strictObject({ high: count, medium: count, low: count });

/** How many platforms say it to an audience; birthplace records/answers.ts. */
export const prevalence = z.strictObject({
  audience,
  scope: z.string().describe('What the numbers are about: the type, with the audience where it is not the first.'),
  saying: count.describe('Platforms read in full for it with at least one clause of this type that stands today.'),
  silent: count.describe('Platforms read in full for it that have none.'),
  reviewed: count.describe('Platforms all of whose documents that could hold it were read in full: saying + silent.'),
  found: count.describe('Platforms with such a clause that were not read in full; in neither side.'),
  answered: count.describe('Platforms that say it or said it once, are silent, or were read in part.'),
  platforms: count.describe('All platforms that exist today.'),
  clauses: count.describe('Records of this type, whomever they bind and whether or not they stand today.'),
  standing: count.describe('Clauses of this type that bind the audience and stand today; wordings of one clause once.'),
  band: z
    .enum(['rare', 'uncommon', 'common', 'widespread'])
    .optional()
    .describe('Left out below five platforms read in full.'),
});
export type Prevalence = z.infer<typeof prevalence>;

export const regulationReference = z.strictObject({
  id: slug,
  short: line,
  official: line,
  jurisdictionName: line,
  unit: line,
  article: line.optional(),
  because: line,
  words: line.optional().describe('The words inside the clause that it rests on.'),
});

export const questionAnswer = z.strictObject({
  question: line,
  answer: composed,
});

/** The page that answers one audience. */
export const audiencePage = z.strictObject({
  audience,
  path,
  answered: count.describe('Platforms with an answer to it.'),
});
export type AudiencePage = z.infer<typeof audiencePage>;

/** What every page of a clause type says of it. */
export const typeHead = {
  path,
  slug,
  name: line,
  category: z.strictObject({ id: slug, name: line }),
  actor: z.enum(['platform', 'user', 'either']),
  question: line,
  prevalence,
  severities: severityCounts,
};
