/** `vocabulary/categories.yml`: the groups of clause types, in the order they are printed. */
import { z } from 'zod';
import { line, prose, schemaReference, slug } from './common.ts';

export const category = z
  .strictObject({
    id: slug,
    name: line.describe('Name as printed.'),
    description: prose.describe('What the category gathers, in a sentence.'),
  })
  .describe('A category of clause types.');

export const categories = z
  .strictObject({ ...schemaReference, categories: z.array(category).min(1) })
  .describe('The categories of clause types, in printed order.');

export type Category = z.infer<typeof category>;
