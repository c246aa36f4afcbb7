/** What the desk of ways out prints: every way to refuse, for one audience. Birthplace: records/opt-out-record.ts. */
import { z } from 'zod';
import { audience } from './applies-to.ts';
import { date, instant, languageTag, line, webAddress } from './common.ts';
import { clauseRow, count, path } from './record-parts.ts';

const wayOut = z.strictObject({
  clause: clauseRow,
  operator: line.optional(),
  sourceUrl: webAddress.describe('The document, where the address of its publisher is.'),
  language: languageTag,
  region: line.optional().describe('Where the document applies.'),
  binds: z.array(line).optional().describe('Where, on which plans and with which settings it applies, in words.'),
  how: line.optional(),
  url: webAddress.optional(),
  deadline: line.optional(),
  deadlineOn: date.optional(),
  term: z
    .strictObject({ n: count, unit: z.enum(['day', 'week', 'month', 'year']) })
    .optional()
    .describe('What the deadline counts, where it counts from something that only the reader knows.'),
  words: z.string().describe('The words that say so, or those of the clause.'),
  checkAgain: z
    .enum(['reworded', 'newer'])
    .optional()
    .describe('Its words changed since they were read; or the document did, and they did not.'),
  notCovered: z
    .array(clauseRow.pick({ path: true, title: true }))
    .describe('Clauses of the same type and platform that it does not refuse.'),
});
export type WayOut = z.infer<typeof wayOut>;

export const optOutRecord = z
  .strictObject({
    kind: z.literal('opt-outs'),
    path,
    audience,
    audiences: z.array(z.strictObject({ audience, path, n: count })),
    newest: instant.optional(),
    platforms: count,
    items: z.array(wayOut).describe('By platform and type.'),
  })
  .describe('Every way to refuse that a document names, for one audience.');
export type OptOutRecord = z.infer<typeof optOutRecord>;
