/** `vocabulary/document-types.yml`: kinds of legal texts, under the names Open Terms Archive gives them. */
import { z } from 'zod';
import { line, prose, schemaReference, slug } from './common.ts';

export const documentType = z
  .strictObject({
    name: line.describe('Name as Open Terms Archive gives it, such as Privacy Policy.'),
    group: slug.describe('The group clause types refer to.'),
    description: prose.describe('What such a document is, in a sentence.'),
    synonyms: z
      .array(line.max(60))
      .default([])
      .describe('Other names that readers search for, abbreviations and names in other languages included.'),
  })
  .describe('A kind of legal text.');

export const documentTypes = z
  .strictObject({
    ...schemaReference,
    groups: z.array(z.strictObject({ id: slug, name: line.describe('Name as printed.') })).min(1),
    documentTypes: z.array(documentType).min(1),
  })
  .describe('Kinds of legal texts, and the groups clause types are looked for in.');

export type DocumentType = z.infer<typeof documentType>;
