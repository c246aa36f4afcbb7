/** What the page of a law prints. */
import { z } from 'zod';
import { line, slug, webAddress } from './common.ts';
import { clauseRow, count, origin, path, typeName } from './record-parts.ts';

export const regulationRecord = z
  .strictObject({
    kind: z.literal('regulation'),
    path,
    id: slug,
    short: line,
    official: line,
    aliases: z.array(line),
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
    citable: z
      .array(
        z.strictObject({
          id: slug,
          article: line,
          title: line.optional(),
          fits: z.array(z.strictObject({ types: z.array(typeName), stances: z.array(line), because: line })),
        }),
      )
      .describe('Where the vocabulary says that its articles can be cited, and why.'),
    platforms: count,
    types: z.array(typeName).describe('Types it is typically read beside.'),
    origin,
  })
  .describe('A law and the clauses read beside it.');
export type RegulationRecord = z.infer<typeof regulationRecord>;
