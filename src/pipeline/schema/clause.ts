/** `clauses/<clause>.yml`: a passage of one document, and what people say of it. */
import { z } from 'zod';
import { clauseAppliesTo } from './applies-to.ts';
import { date, host, line, person, prose, recordId, schemaReference, slug } from './common.ts';
import { excerpt } from './excerpt.ts';
import { factors, refusal, stance } from './scores.ts';
import { secondReading } from './second-reading.ts';
import { snapshotReference } from './snapshot-reference.ts';

const optOut = z
  .strictObject({
    available: refusal,
    how: line.optional().describe('How, in a sentence of plain text, where the words say.'),
    deadline: line.optional().describe('By when, where the text says, such as "within 30 days of first use".'),
    deadlineOn: date
      .optional()
      .describe(
        'The day itself, where the quoted words name one; after it pages say that the time to refuse has passed.',
      ),
    url: z
      .url({ protocol: /^https$/, hostname: host, error: 'expected an https address' })
      .optional()
      .describe('The page or form to refuse on, where the text links to it or names it; pages show its host.'),
    excerpt: excerpt.optional().describe('The words that say so, where they are not part of the clause’s excerpt.'),
  })
  .describe('Whether and how a person can refuse.');

/** A change of an analysis that readers of the older one should know of. */
export const revision = z.strictObject({
  on: date.describe('When it was changed.'),
  by: person.describe('Who changed it.'),
  what: line.max(240).describe('What was changed and why, in a sentence of plain text.'),
});

/** The reading of somebody who read the same words and came to another result. */
export const dissent = z.strictObject({
  on: date.describe('When it was written.'),
  by: person.describe('Who disagrees; never who wrote the analysis.'),
  text: line.max(1200).describe('What the second reader reads in the words instead, in plain text.'),
});

export const clause = z
  .strictObject({
    ...schemaReference,
    recordId,
    title: line.max(120).describe('A neutral title in readers’ words, sentence case.'),
    clauseType: slug.describe('A type from vocabulary/clause-types.'),
    snapshot: snapshotReference.describe('The capture these words were read in.'),
    excerpt,
    wordingOf: recordId
      .optional()
      .describe(
        'The record of the other wording, where both are wordings of one clause at different times. Both count once.',
      ),
    appliesTo: clauseAppliesTo.optional(),
    effective: z
      .strictObject({
        on: date.describe('The day the text names.'),
        excerpt: excerpt.describe('The words of the document that name it.'),
      })
      .optional()
      .describe('From when these words apply, where the text says so. Until that day they are shown as announced.'),
    stance,
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
          because: line.describe('The reason it is named, in a few words that speak of the words it rests on.'),
          excerpt: excerpt.optional().describe('The words inside the clause’s excerpt that it rests on.'),
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
    reviews: z
      .array(secondReading)
      .default([])
      .describe('Independent readings of the same words, oldest first; printed beside the analysis.'),
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
