/** What the pages of documents, platforms, clause types, regulations and record addresses print. */
import { z } from 'zod';
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
  versionRecord,
} from './record-parts.ts';

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
      .strictObject({ words: count, clauses: count, percent: z.int().min(0).max(100) })
      .optional()
      .describe('Words of the newest version that stand in clauses, word for word; overlapping ones count once.'),
    readingMinutes: count.describe('At 230 words a minute, at least 1.'),
    clauses: z.array(clauseRow).describe('In the order of the text.'),
    severities: severityCounts,
    reviewed: z
      .strictObject({ capturedAt: instant, types: count, silent: z.array(typeName) })
      .optional()
      .describe('What was looked for, in which capture, and what was not found.'),
    notReviewed: z.array(typeName).describe('Types that could stand in such a document and were not looked for.'),
    versions: z.array(versionRecord).describe('Newest first.'),
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
