/** `clauses/<clause>.yml`: a passage of one document, and what people say of it. */
import { z } from 'zod';
import { date, line, person, prose, recordId, schemaReference, slug } from './common.ts';
import { snapshotReference } from './document.ts';

const context = {
  occurrence: z
    .int()
    .min(1)
    .optional()
    .describe('Which match is meant where the words stand several times, counted from 1.'),
  prefix: line.optional().describe('Words right before the excerpt, to tell it from other matches.'),
  suffix: line.optional().describe('Words right after the excerpt, to tell it from other matches.'),
};

/** The exact words, or their first and last words; see archive/locate.ts. */
export const excerpt = z
  .union([
    z.string().trim().min(1),
    z.strictObject({ exact: z.string().trim().min(1), ...context }),
    z.strictObject({ from: line.describe('First words.'), to: line.describe('Last words.'), ...context }),
  ])
  .describe(
    'The exact words of the passage, or its first and last words (from, to); the build cuts it from the snapshot.',
  );

export type Excerpt = z.infer<typeof excerpt>;

const level = z.int().min(0).max(3);

export const factors = z
  .strictObject({
    rights: level.describe('Rights waived: 0 none … 3 a legal right given up.'),
    choice: level.describe('Choice: 0 asked first … 3 no way out.'),
    breadth: level.describe('Breadth: 0 one narrow case … 3 everything.'),
    exposure: level.describe('Exposure: 0 nothing leaves … 3 money, body or public exposure at stake.'),
    discretion: level.describe('Discretion: 0 fixed conditions … 3 at the platform’s sole discretion.'),
  })
  .describe('The five factors of the rubric, each 0 to 3. Severity is computed from them by rubric.yml.');

export type Factors = z.infer<typeof factors>;

export const optOut = z
  .strictObject({
    available: z
      .enum(['yes', 'partly', 'no', 'unstated'])
      .describe('Whether the text lets a person refuse what it describes.'),
    how: line.optional().describe('How, in a sentence of plain text, where the words say.'),
    deadline: line.optional().describe('By when, where the text says, such as "within 30 days of first use".'),
    excerpt: excerpt.optional().describe('The words that say so, where they are not part of the clause’s excerpt.'),
  })
  .describe('Whether and how a person can refuse.');

/** A change of an analysis that readers of the older one should know of. */
export const revision = z.strictObject({
  on: date.describe('When it was changed.'),
  by: person.describe('Who changed it.'),
  what: line.max(240).describe('What was changed and why, in a sentence of plain text.'),
});

export type Revision = z.infer<typeof revision>;

/** The reading of somebody who read the same words and came to another result. */
export const dissent = z.strictObject({
  on: date.describe('When it was written.'),
  by: person.describe('Who disagrees; never who wrote the analysis.'),
  text: line.max(1200).describe('What the second reader reads in the words instead, in plain text.'),
});

export type Dissent = z.infer<typeof dissent>;

export const clause = z
  .strictObject({
    ...schemaReference,
    recordId,
    title: line.max(120).describe('A neutral title in readers’ words, sentence case.'),
    clauseType: slug.describe('A type from vocabulary/clause-types.'),
    snapshot: snapshotReference.describe('The capture these words were read in.'),
    excerpt,
    stance: z
      .enum(['permits', 'limits', 'prohibits', 'requires', 'informs'])
      .describe(
        'What the words do with the act of the clause type: the actor may, may within limits, must not, must, or is only told of it.',
      ),
    factors,
    optOut: optOut.default({ available: 'unstated' }),
    whyItMatters: prose.describe('Why this passage matters, in two to four sentences.'),
    consumerImpact: prose.describe(
      'What it means for a person, in two to four sentences; never a copy of whyItMatters.',
    ),
    regulations: z
      .array(
        z.strictObject({
          id: slug.describe('A regulation from regulations.yml.'),
          article: line.optional().describe('Article or section, in quotes, such as "6(1)(f)".'),
          because: line.describe('The reason it is named, in a few words.'),
        }),
      )
      .default([])
      .describe('Laws to read beside these words. Never a verdict.'),
    analysis: z
      .strictObject({
        on: date.describe('When the analysis was written.'),
        by: z.array(person).min(1).describe('Who wrote it.'),
        reviewedBy: z.array(person).default([]).describe('Who read it against the text.'),
        aiAssisted: z.boolean().default(false).describe('Whether a language model helped to write it.'),
        revisions: z
          .array(revision)
          .default([])
          .describe('What was changed in it since, oldest first; printed on the page. Spelling need not be told.'),
        dissent: z
          .array(dissent)
          .default([])
          .describe('Where a second reader disagrees, oldest first; printed beside the analysis.'),
      })
      .describe('Who says this, and since when.'),
    waivers: z
      .array(
        z.strictObject({
          rule: slug.describe('The rule as its messages name it.'),
          because: line.describe('Why its message does not apply to this clause, for reviewers.'),
        }),
      )
      .default([])
      .describe('Messages of the checks that do not apply here. One that silences nothing is an error.'),
  })
  .describe('A clause: a passage of one document that an analysis is about.');

export type Clause = z.infer<typeof clause>;
