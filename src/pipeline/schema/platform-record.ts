/** What the page of a platform prints. */
import { z } from 'zod';
import { instant, line, slug, webAddress } from './common.ts';
import { documentRow } from './document-record.ts';
import { clauseRow, count, matrixCell, origin, path, severityCounts, typeName } from './record-parts.ts';
import { platformPlot } from './time-parts.ts';

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
