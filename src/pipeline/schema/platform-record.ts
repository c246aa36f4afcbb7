/** What the page of a platform prints. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { instant, line, slug, webAddress } from './common.ts';
import { documentRow } from './document-record.ts';
import { clauseRow, count, matrixCell, origin, path, platformName, severityCounts, typeName } from './record-parts.ts';
import { relationsRecord } from './relations-record.ts';
import { platformPlot } from './time-parts.ts';
import { toldChange } from './told-change.ts';

export const platformRecord = z
  .strictObject({
    kind: z.literal('platform'),
    path,
    name: line,
    operator: line.optional(),
    sector: line.optional(),
    country: z.string().optional(),
    website: webAddress.optional(),
    formerNames: z.array(line),
    otherNames: z.array(line),
    documents: z.array(documentRow),
    clauses: z.array(clauseRow).describe('By category and type.'),
    severities: severityCounts,
    answers: z
      .array(
        z.strictObject({
          audience,
          faq: path.describe('The page of these answers in words.'),
          categories: z.array(
            z.strictObject({
              category: z.strictObject({ id: slug, name: line }),
              types: z.array(typeName.extend({ answer: matrixCell })),
            }),
          ),
        }),
      )
      .describe('Its rows of the matrix, one an audience: one answer a type that anybody was read for, by category.'),
    relations: relationsRecord,
    becameOf: z.array(platformName).describe('Platforms that became this one.'),
    succeededBy: z
      .strictObject({
        platform: platformName,
        because: line,
        document: path.optional(),
        capturedAt: instant.optional(),
      })
      .optional(),
    types: z.array(typeName).describe('Types it has a clause of.'),
    silent: z.array(typeName).describe('Types reviewed without a clause.'),
    first: instant.optional(),
    newest: instant.optional(),
    versions: count,
    changes: count.describe('Substantive changes of its documents.'),
    told: z.array(toldChange).describe('What changed, as editors say it, newest first: five at most.'),
    isTold: z.literal(true).optional().describe('Whether there is any: then it has a page of its own.'),
    plot: platformPlot.optional(),
    origin,
  })
  .describe('A platform with its documents and clauses.');
export type PlatformRecord = z.infer<typeof platformRecord>;
