/** `vocabulary/glossary.yml`: legal terms in plain words. */
import { z } from 'zod';
import { line, schemaReference, slug } from './common.ts';

export const term = z
  .strictObject({
    id: slug,
    term: line.describe('The term as printed, in the singular.'),
    forms: z.array(line).default([]).describe('Other forms in which texts have it, such as plurals and US spelling.'),
    definition: line.max(240).describe('One sentence in plain words that stands without the term.'),
    clauseTypes: z.array(slug).default([]).describe('Clause types whose pages use the term most.'),
  })
  .describe('A legal term in plain words.');

export const glossary = z
  .strictObject({ ...schemaReference, terms: z.array(term).min(1) })
  .describe('Legal terms in plain words.');

export type Term = z.infer<typeof term>;
