/** `vocabulary/interface/<language>.yml`: the words of the interface in a language, beside those that Clausary has or in their place. */
import { z } from 'zod';
import { schemaReference } from './common.ts';

const words = z.string().max(2000);
const forms = z
  .strictObject({
    ...{ zero: words.optional(), one: words.optional(), two: words.optional() },
    ...{ few: words.optional(), many: words.optional(), other: words },
  })
  .describe('Singular and plural forms, as Unicode names them for the language.');

export const interfaceWords = z
  .strictObject({
    ...schemaReference,
    messages: z
      .record(z.string(), z.union([words, forms]))
      .default({})
      .describe('Messages by their keys. An empty one is printed in English.'),
    sentences: z
      .record(z.string(), words)
      .default({})
      .describe('Sentences of pages and programs by the English ones, with the same places, such as {n}.'),
    vocabulary: z
      .record(z.string(), words)
      .default({})
      .describe('What clause types and terms that come with Clausary say, by the English words.'),
  })
  .describe('The words of the interface in a language.');

export type InterfaceWords = z.infer<typeof interfaceWords>;
