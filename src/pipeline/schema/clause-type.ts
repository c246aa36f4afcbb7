/** `vocabulary/clause-types/<type>.yml`: a class of comparable clauses. */
import { z } from 'zod';
import { line, prose, schemaReference, slug } from './common.ts';

const pattern = z.string().refine((source) => {
  try {
    new RegExp(source, 'i');
    return true;
  } catch {
    return false;
  }
}, 'expected a regular expression');

export const clauseType = z
  .strictObject({
    ...schemaReference,
    name: line.describe('Name as printed, sentence case.'),
    category: slug.describe('A category from categories.yml.'),
    actor: z
      .enum(['platform', 'user', 'either'])
      .describe('Whose act the clause is about: the platform may …, the user must …, or either side.'),
    question: line
      .regex(/\{platform\}.*\?$/, 'expected a question with {platform} in it, ending in a question mark')
      .describe('The reader’s question, with {platform} where the name goes.'),
    leads: z
      .partialRecord(z.enum(['permits', 'limits', 'prohibits', 'requires', 'informs']), line.max(40))
      .default({})
      .describe(
        'First words of the answer to the question by stance, such as Yes; none for a stance that no word fits.',
      ),
    definition: prose.describe('What belongs here, in a sentence or two.'),
    scopeNote: prose.describe('What does not belong here, and where it goes instead.'),
    regulations: z.array(slug).default([]).describe('Regulations typically to be read beside such clauses.'),
    documents: z.array(slug).default([]).describe('Groups of document types it is looked for in; none means all.'),
    mapsTo: z
      .record(slug, z.array(line))
      .default({})
      .describe('The same notion in other vocabularies, by name of the vocabulary.'),
    detect: z
      .strictObject({
        minCharacters: z.int().min(1).default(60).describe('Shortest block looked at.'),
        any: z.array(pattern).min(1).describe('A sentence matches at least one of these …'),
        all: z.array(pattern).default([]).describe('… its block matches all of these …'),
        not: z.array(pattern).default([]).describe('… and the sentence none of these.'),
      })
      .describe('Phrases that find candidate passages in English documents. Candidates are never published.'),
  })
  .describe('A clause type: a class of comparable clauses, and whose act it is about.');

export type ClauseType = z.infer<typeof clauseType>;
