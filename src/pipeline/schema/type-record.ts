/** What the page of a clause type prints. */
import { z } from 'zod';
import { changeNews } from './change-record.ts';
import { date, line, slug } from './common.ts';
import { clauseRow, origin, platformName, typeHead, typeName } from './record-parts.ts';
import { typeScores } from './suggestion-scores.ts';

export const typeRecord = z
  .strictObject({
    kind: z.literal('type'),
    ...typeHead,
    clauses: z.array(clauseRow).describe('By platform.'),
    changes: z
      .array(changeNews)
      .describe('The newest changes of words that touched clauses of the type; of each the clauses of the type.'),
    saying: z.array(platformName),
    found: z.array(platformName).describe('Platforms that say it and were not read in full.'),
    silent: z.array(platformName),
    notReviewed: z.array(platformName),
    regulations: z.array(z.strictObject({ id: slug, short: line, official: line, jurisdictionName: line })),
    synonyms: z.array(line),
    glosses: z.partialRecord(z.enum(['de', 'fr', 'it', 'es']), z.array(line)),
    mapsTo: z.record(z.string(), z.array(line)),
    formerly: z.array(
      z.strictObject({ slug, name: line, until: date, isType: z.boolean().describe('Whether it is still a type.') }),
    ),
    suggestions: typeScores,
    neighbours: z.array(typeName).describe('Other types of the same category.'),
    origin,
  })
  .describe('A clause type with all its clauses.');
export type TypeRecord = z.infer<typeof typeRecord>;
