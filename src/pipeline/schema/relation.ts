/** How a document relates to another one, and how a platform relates to its successor; each with the words that say so. */
import { z } from 'zod';
import { line, slug } from './common.ts';
import { excerpt } from './excerpt.ts';
import { snapshotReference } from './snapshot-reference.ts';

const documentPath = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'expected platform/document, such as lumen-pay/privacy-policy',
  )
  .describe('A document of the corpus, as platform/document.');

export const relation = z
  .strictObject({
    kind: z
      .enum(['incorporates', 'prevails-over', 'replaced-by', 'edition-for'])
      .describe(
        'incorporates: makes the other part of itself; prevails-over: wins where the two differ; replaced-by: the other took its place; edition-for: says for some people what the other says for the rest.',
      ),
    document: documentPath,
    excerpt: excerpt.optional().describe('The words of this document that say so.'),
    snapshot: snapshotReference.optional().describe('The capture these words were read in; the newest where left out.'),
    because: line.max(240).optional().describe('What shows it where no words of this document do, in a sentence.'),
  })
  .refine(({ excerpt, because }) => excerpt !== undefined || because !== undefined, {
    error: 'expected excerpt, the words that say so, or because, what else shows it',
    path: ['excerpt'],
  })
  .describe('A relation of this document to another document of the corpus.');

export const succession = z
  .strictObject({
    platform: slug.describe('The platform it became; both count as one.'),
    because: line.max(240).describe('What shows it, in a sentence for readers.'),
    document: documentPath.optional().describe('The document whose capture shows it.'),
    snapshot: snapshotReference.optional().describe('That capture; the newest of the document where left out.'),
    excerpt: excerpt.optional().describe('The words in it that say so.'),
  })
  .refine(({ document, snapshot, excerpt }) => document !== undefined || (snapshot ?? excerpt) === undefined, {
    error: 'expected document, whose capture and words these are',
    path: ['document'],
  })
  .describe('The platform that this one became, with the capture that shows it.');
