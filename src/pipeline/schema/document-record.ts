/** What the pages of documents, platforms, clause types, regulations and record addresses print. */
import { z } from 'zod';
import { changeRow } from './change-record.ts';
import { date, instant, languageTag, line, recordId, slug, webAddress } from './common.ts';
import {
  clauseRow,
  count,
  documentName,
  matrixCell,
  origin,
  path,
  platformName,
  prevalence,
  severityCounts,
  snapshotRecord,
  typeName,
} from './record-parts.ts';
import { changeCounts, documentPlot, platformPlot, versionRecord } from './time-parts.ts';

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
            title: line,
            runs: z
              .array(z.tuple([count, count, z.int().min(0).max(3)]))
              .describe(
                'First and last version, and the state: 0 word for word, 1 reworded, 2 not there, 3 not readable.',
              ),
          }),
        ),
      })
      .optional()
      .describe('Which clauses stood when.'),
    captures: count,
    distinctTexts: count,
    origin,
  })
  .describe('A document with its clauses and versions.');
export type DocumentRecord = z.infer<typeof documentRecord>;

export const platformRecord = z
  .strictObject({
    kind: z.literal('platform'),
    path,
    name: line,
    operator: line.optional(),
    sector: line,
    country: z.string().optional(),
    website: webAddress,
    formerNames: z.array(line),
    documents: z.array(documentRow),
    clauses: z.array(clauseRow).describe('By category and type.'),
    severities: severityCounts,
    answers: z
      .array(
        z.strictObject({
          category: z.strictObject({ id: slug, name: line }),
          types: z.array(typeName.extend({ answer: matrixCell })),
        }),
      )
      .describe('Its row of the matrix: one answer a type that anybody was reviewed for, by category.'),
    types: z.array(typeName).describe('Types it has a clause of.'),
    silent: z.array(typeName).describe('Types reviewed without a clause.'),
    first: instant.optional(),
    newest: instant.optional(),
    versions: count,
    changes: count.describe('Substantive changes of its documents.'),
    plot: platformPlot.optional(),
    origin,
  })
  .describe('A platform with its documents and clauses.');
export type PlatformRecord = z.infer<typeof platformRecord>;

export const typeRecord = z
  .strictObject({
    kind: z.literal('type'),
    path,
    slug,
    name: line,
    category: z.strictObject({ id: slug, name: line }),
    actor: z.enum(['platform', 'user', 'either']),
    question: line,
    prevalence,
    severities: severityCounts,
    clauses: z.array(clauseRow).describe('By platform.'),
    saying: z.array(platformName),
    silent: z.array(platformName),
    notReviewed: z.array(platformName),
    regulations: z.array(z.strictObject({ id: slug, short: line, official: line, jurisdictionName: line })),
    mapsTo: z.record(z.string(), z.array(line)),
    neighbours: z.array(typeName).describe('Other types of the same category.'),
    origin,
  })
  .describe('A clause type with all its clauses.');
export type TypeRecord = z.infer<typeof typeRecord>;

export const regulationRecord = z
  .strictObject({
    kind: z.literal('regulation'),
    path,
    id: slug,
    short: line,
    official: line,
    jurisdiction: line,
    jurisdictionName: line,
    url: webAddress,
    unit: line,
    clauses: z.array(clauseRow.extend({ article: line.optional(), because: line })),
    articles: z
      .array(
        z.strictObject({
          id: slug,
          article: line.optional(),
          clauses: z.array(z.strictObject({ path, because: line })),
        }),
      )
      .describe('The clauses by the article they name; one that names several stands under each.'),
    platforms: count,
    types: z.array(typeName).describe('Types it is typically read beside.'),
    origin,
  })
  .describe('A law and the clauses read beside it.');
export type RegulationRecord = z.infer<typeof regulationRecord>;

export const addressRecord = z
  .strictObject({
    kind: z.literal('address'),
    path,
    recordId,
    status: z.enum(['published', 'withdrawn']),
    title: line,
    clausePath: path.optional().describe('Where the record stands now.'),
    formerPaths: z.array(path),
    since: date.optional().describe('When the id was registered; absent before the first registration.'),
    withdrawnOn: date.optional(),
    reason: line.optional(),
    supersededBy: recordId.optional(),
    clauseType: typeName.optional(),
  })
  .describe('The permanent address of a record.');
export type AddressRecord = z.infer<typeof addressRecord>;
