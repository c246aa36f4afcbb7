/** `vocabulary/clause-types/<type>.yml`: a class of comparable clauses. */
import { z } from 'zod';
import { date, line, prose, schemaReference, slug } from './common.ts';
import { findSlowPattern } from './slow-pattern.ts';

const stance = z.enum(['permits', 'limits', 'prohibits', 'requires', 'informs']);

/** A longer one is refused unread: no engine compiles a hundred kilobytes of signs. */
const longestPattern = 2000;
const pattern = z
  .string()
  .max(longestPattern, { abort: true })
  .superRefine((source, context) => {
    const message = findSlowPattern(source, 'i');
    if (message) context.addIssue({ code: 'custom', message });
  });

const phrases = {
  any: z.array(pattern).min(1).describe('A sentence matches at least one of these …'),
  all: z.array(pattern).default([]).describe('… its block matches all of these …'),
  not: z.array(pattern).default([]).describe('… and the sentence none of these.'),
};

/** Languages in Latin letters beside English, in which phrases may be written. */
const languages = [
  ...(['ca', 'cs', 'da', 'de', 'es', 'et', 'eu', 'fi', 'fr', 'ga', 'gl', 'hr', 'hu', 'id', 'is', 'it'] as const),
  ...(['lt', 'lv', 'mt', 'nb', 'nl', 'no', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv', 'tr', 'vi'] as const),
];
const inLanguage = z.strictObject(phrases).optional().describe('The same for documents in this language.');
const inOtherLanguages = Object.fromEntries(languages.map((tag) => [tag, inLanguage])) as {
  readonly [Tag in (typeof languages)[number]]: typeof inLanguage;
};

export const clauseType = z
  .strictObject({
    ...schemaReference,
    name: line.describe('Name as printed, sentence case.'),
    category: slug.describe('A category from categories.yml.'),
    actor: z
      .enum(['platform', 'user', 'either'])
      .describe('Whose act the clause is about: the platform may …, the user must …, or either side.'),
    question: line
      .regex(
        /\{platform(?:\|[^{}|]+)?\}.*[?？؟;]$/,
        'expected a question with {platform} in it, ending in a question mark',
      )
      .describe(
        'The reader’s question, with {platform} where the name goes; in another language than English {platform|el servicio}, ' +
          'with the words to print where no name stands.',
      ),
    leads: z
      .partialRecord(stance, line.max(40))
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
    since: date
      .optional()
      .describe('Day the type joined the vocabulary. A review for “all” of an older capture does not count for it.'),
    formerly: z
      .array(
        z.strictObject({
          slug: slug.describe('Its file name then.'),
          name: line.describe('Its name then.'),
          until: date.describe('The day it was split or renamed.'),
        }),
      )
      .default([])
      .describe('Types that this one was before, or was a part of. Addresses of those that are gone lead here.'),
    synonyms: z
      .array(line.max(60))
      .default([])
      .describe('Other words that English readers search for, in lower case except for names and abbreviations.'),
    glosses: z
      .partialRecord(z.enum(['de', 'fr', 'it', 'es']), z.array(line.max(60)).min(1))
      .default({})
      .describe('Words for it in other languages, for search.'),
    examples: z
      .array(
        z.union([
          z.strictObject({ text: line, stance: stance.describe('The stance that these words take.') }),
          z.strictObject({ text: line, belongsTo: slug.describe('The type where these words belong instead.') }),
        ]),
      )
      .default([])
      .describe('Invented sentences that belong here, with their stance, or that belong to another type.'),
    detect: z
      .strictObject({
        minCharacters: z.int().min(1).default(30).describe('Shortest block looked at.'),
        ...phrases,
        yieldsTo: z
          .array(slug)
          .optional()
          .describe(
            'Types that a sentence belongs to rather than to this one where it matches both, as the scope note says.',
          ),
        ...inOtherLanguages,
      })
      .describe(
        'Phrases that find candidate passages, of English documents where no language is named. Candidates are never published. ' +
          'Other languages are compared without accents, so that \\b and \\w know their letters: ä is a, ñ is n, ß is ss, ł is l.',
      ),
  })
  .describe('A clause type: a class of comparable clauses, and whose act it is about.');

export type ClauseType = z.infer<typeof clauseType>;
export type Phrases = Pick<ClauseType['detect'], keyof typeof phrases>;
