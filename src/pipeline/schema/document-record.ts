/** What the page of a document prints, and a line of a list of documents. */
import { z } from 'zod';
import { changeRow } from './change-record.ts';
import { date, instant, languageTag, line, recordId, slug, webAddress } from './common.ts';
import {
  clauseRow,
  count,
  documentName,
  origin,
  path,
  platformName,
  severityCounts,
  snapshotRecord,
  typeName,
} from './record-parts.ts';
import { changeCounts, documentPlot, versionRecord } from './time-parts.ts';

/** A document as one line of a list. */
export const documentRow = z.strictObject({
  path,
  platform: platformName,
  document: documentName,
  region: line.optional(),
  clauses: count,
  severities: severityCounts,
  versions: count,
  first: instant.optional(),
  newest: instant.optional(),
  changes: count.describe('Substantive changes.'),
  lastChanged: instant.optional().describe('The last substantive change.'),
  reviewedIn: instant.optional(),
});
export type DocumentRow = z.infer<typeof documentRow>;

export const documentRecord = z
  .strictObject({
    kind: z.literal('document'),
    path,
    platform: platformName,
    title: line,
    documentType: line,
    typeSynonyms: z.array(line).describe('Other names of the document type, for search.'),
    sourceUrl: webAddress,
    language: languageTag,
    region: line.optional(),
    newest: snapshotRecord.optional(),
    statedUpdate: date.optional().describe('What the newest capture claims as its last update.'),
    words: count.describe('Words of the newest version.'),
    coverage: z
      .strictObject({
        words: count,
        percent: z.int().min(0).max(100),
        unread: z.array(z.strictObject({ text: z.string(), words: count })),
      })
      .optional()
      .describe(
        'Words of the newest version that stand in clauses, word for word, each once; and headings under which none does.',
      ),
    suggested: z
      .strictObject({
        passages: count,
        analysed: count,
        types: z.array(z.strictObject({ slug, name: line, passages: count, analysed: count })),
      })
      .optional()
      .describe(
        'Passages of the newest version that the phrases of clause types find, and those of them that a clause of the type shares words with; by type in printed order.',
      ),
    readingMinutes: count.describe('At 230 words a minute, at least 1.'),
    clauses: z.array(clauseRow).describe('In the order of the text.'),
    severities: severityCounts,
    reviewed: z
      .strictObject({ capturedAt: instant, types: count, silent: z.array(typeName) })
      .optional()
      .describe('What was looked for, in which capture, and what was not found.'),
    notReviewed: z.array(typeName).describe('Types that could stand in such a document and were not looked for.'),
    versions: z.array(versionRecord).describe('Newest first.'),
    history: path.describe('The page of all versions.'),
    changes: count.describe('Substantive changes.'),
    changeCounts: changeCounts.describe('Steps between versions, by group, in the order of the rules.'),
    newestChanges: z.array(changeRow).describe('Newest substantive changes, and those that may be cut-off captures.'),
    lastChanged: instant.optional().describe('The last substantive change.'),
    plot: documentPlot.optional(),
    asOf: z
      .strictObject({
        days: z
          .array(z.tuple([count, count]))
          .describe(
            'Day (since 1970) and the number of the version that stood at its end, for days on which it changed.',
          ),
        clauses: z.array(
          z.strictObject({
            path,
            recordId,
            title: line,
            runs: z
              .array(z.tuple([count, count, z.int().min(0).max(3)]))
              .describe(
                'First and last version, and the state: 0 word for word, 1 reworded, 2 not there, 3 not readable.',
              ),
            wordings: z
              .array(
                z.strictObject({
                  words: z.array(z.string()).min(1).describe('The passages it stood in, markup taken off.'),
                  runs: z
                    .array(z.tuple([count, count]))
                    .min(1)
                    .describe('First and last version with these words.'),
                }),
              )
              .describe('Its words in each version in which it stood.'),
          }),
        ),
      })
      .optional()
      .describe('Which clauses were in the text, and when.'),
    captures: count,
    distinctTexts: count,
    origin,
  })
  .describe('A document with its clauses and versions.');
export type DocumentRecord = z.infer<typeof documentRecord>;
