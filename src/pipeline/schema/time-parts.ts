/**
 * Shapes of everything that is said of time: kinds of change, states of a clause, edits, plots.
 * The rules behind the kinds are those of text/change-kind.ts; the states are those of text/lineage.ts.
 */
import { z } from 'zod';
import { date, instant, line, slug } from './common.ts';
import { count, path, snapshotRecord } from './record-parts.ts';

export const changeKind = z
  .enum([
    'first',
    'technical',
    'possibly-changed',
    'identical',
    'whitespace',
    'markup',
    'date-only',
    'page',
    'repeated',
    'sources',
    'failed-capture',
    'replaced',
    'flip',
    'reordered',
    'substantive',
  ])
  .describe('What a step from one version to the next was. Only substantive ones say that the words changed.');
export type ChangeKind = z.infer<typeof changeKind>;

export const captureJudgement = z
  .enum([
    'document',
    'empty',
    'error-page',
    'robot-check',
    'sign-in',
    'cookie-wall',
    'other-language',
    'other-document',
    'part-missing',
    'damaged',
    'doubled',
  ])
  .describe('Whether a capture is the document, or why not. Nothing is concluded from one that is not.');
export type CaptureJudgement = z.infer<typeof captureJudgement>;

/** A change whose capture may be cut off is no claim: it is listed apart. */
export const changeGroup = z.enum([...changeKind.options, 'suspect']);
export type ChangeGroup = z.infer<typeof changeGroup>;

export const eventKind = z.enum(['introduced', 'reworded', 'removed', 'returned']);
export type EventKind = z.infer<typeof eventKind>;

export const edit = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export type Edit = z.infer<typeof edit>;

/** A clause that a change touched, and how. */
export const touchedClause = z.strictObject({ path, title: line, type: slug, what: eventKind });

/** One step from a version to the next, as lists print it. */
export const versionChange = z.strictObject({
  kind: changeKind,
  path: path.optional().describe('The page of the change, where it has one.'),
  comparedWith: count.optional().describe('Number of the version it is compared with: the last readable one before.'),
  added: count.describe('Words added.'),
  removed: count.describe('Words removed.'),
  moved: count.describe('Words that stand elsewhere now.'),
  equals: count.optional().describe('Number of the earlier version with the same words.'),
  undoneIn: count.optional().describe('Number of the later version that took it back.'),
  judgement: captureJudgement
    .exclude(['document'])
    .optional()
    .describe('Why the capture is not the document; of one that is, left out.'),
  suspect: z
    .literal(true)
    .optional()
    .describe(
      'The capture may be cut off: more than half of the words are gone, or the text is nothing but the beginning of the one before.',
    ),
  overruled: z
    .strictObject({ kind: changeKind, because: line })
    .optional()
    .describe('The kind the rules give, which an editor overruled, and why.'),
  clauses: z.array(touchedClause).describe('Analysed clauses it touched.'),
  note: z
    .strictObject({
      meaning: line,
      severity: z.strictObject({ before: z.string(), after: z.string() }).optional(),
      clauses: z.array(z.strictObject({ path, title: line })).describe('Clauses that the meaning speaks of.'),
      shows: z.strictObject({ before: line.optional(), after: line.optional() }).optional(),
      on: date.optional(),
      by: line.optional(),
    })
    .optional()
    .describe('What an editor says the change means.'),
});
export type VersionChange = z.infer<typeof versionChange>;

/** A run of captures with the same bytes. */
export const versionRecord = z.strictObject({
  number: z.int().min(1).describe('Place in the timeline, from 1.'),
  snapshot: snapshotRecord,
  captures: count.describe('Captures that found these bytes.'),
  lastCapturedAt: instant.describe('The last capture of the run.'),
  words: count,
  textSeenBefore: z.boolean().describe('Whether an earlier version had the same bytes.'),
  change: versionChange,
  textPage: path.optional().describe('The page of the archived text, where it has one.'),
  leaves: z
    .strictObject({ first: count, last: count })
    .optional()
    .describe('Numbers in the log of its first and its last capture; absent before they are registered.'),
});
export type VersionRecord = z.infer<typeof versionRecord>;

/** How many changes of each group there were; groups without any are left out. */
export const changeCounts = z.array(z.strictObject({ group: changeGroup, n: count }));

/** What a plot is drawn from: everything in columns of its width, so that 2 and 2,484 versions are the same size. */
const plotSpan = z.strictObject({
  from: instant,
  to: instant,
  columns: count.describe('Columns of the plot; places are numbers from 0 to this.'),
});
const place = z.int().min(0);

export const clausePlot = plotSpan.extend({
  bands: z.array(
    z.strictObject({
      state: z
        .enum(['verbatim', 'reworded', 'gone', 'unreadable', 'mixed'])
        .describe('Mixed: more than one in a column.'),
      start: place,
      end: place,
    }),
  ),
  ticks: z.array(z.strictObject({ at: place, what: eventKind })).describe('Changes of the clause that count.'),
  dots: z.array(place).describe('Columns with a capture.'),
});
export type ClausePlot = z.infer<typeof clausePlot>;

export const documentPlot = plotSpan.extend({
  bars: z
    .array(z.strictObject({ at: place, substantive: count, other: count, failed: count }))
    .describe('Changes in each column that has any.'),
  tallest: count.describe('Most changes in one column.'),
  words: z
    .array(z.strictObject({ at: place, words: count }))
    .describe('Words of the last readable version in a column.'),
  mostWords: count,
});
export type DocumentPlot = z.infer<typeof documentPlot>;

export const platformPlot = plotSpan.extend({
  rows: z.array(
    z.strictObject({
      path,
      title: line,
      start: place,
      end: place,
      substantive: z.array(place),
      other: z.array(place),
      changes: count.describe('Substantive changes of the document.'),
    }),
  ),
});
export type PlatformPlot = z.infer<typeof platformPlot>;
