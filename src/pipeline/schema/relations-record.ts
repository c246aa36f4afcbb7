/** How the documents of a platform relate, as its page prints it. Birthplace: records/relations.ts. */
import { z } from 'zod';
import { instant, line, webAddress } from './common.ts';
import { count, path } from './record-parts.ts';

const end = z.strictObject({ path, title: line });

export const relationsRecord = z.strictObject({
  documents: z.array(end).describe('The documents that any relation joins, in the order of the graph.'),
  relations: z.array(
    z.strictObject({
      from: count.describe('Place of the document in the list.'),
      to: count,
      kind: z.enum(['incorporates', 'prevails-over', 'replaced-by', 'edition-for']),
      words: line.optional().describe('The words that say so.'),
      because: line.optional(),
      capturedAt: instant.optional().describe('The capture in which they were read.'),
      isChanged: z.literal(true).optional().describe('The words do not stand in the newest capture any more.'),
    }),
  ),
  held: z
    .array(z.strictObject({ from: end, to: end }))
    .describe('Links in the newest texts to documents that are followed here.'),
  lacking: z
    .array(z.strictObject({ from: end, address: webAddress }))
    .describe('Links to pages of the same site that look like documents and are not followed here.'),
});
export type RelationsRecord = z.infer<typeof relationsRecord>;
