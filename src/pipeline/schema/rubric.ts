/**
 * `vocabulary/rubric.yml`: the published rule from five factors to a severity.
 * The first rule of which any condition holds decides; a condition holds when the
 * sum of the factors reaches `total` and each named factor reaches its level.
 */
import { z } from 'zod';
import { line, prose, schemaReference, slug } from './common.ts';

export const severity = z.enum(['low', 'medium', 'high']);
export type Severity = z.infer<typeof severity>;

export const factorName = z.enum(['rights', 'choice', 'breadth', 'exposure', 'discretion']);
export type FactorName = z.infer<typeof factorName>;

const level = z.int().min(0).max(3);

const condition = z
  .strictObject({
    total: z.int().min(0).max(15).optional().describe('The five factors add up to at least this.'),
    rights: level.optional(),
    choice: level.optional(),
    breadth: level.optional(),
    exposure: level.optional(),
    discretion: level.optional(),
  })
  .describe('All that is named here is reached.');

export const rubric = z
  .strictObject({
    ...schemaReference,
    version: z.int().min(1).describe('Raised whenever the rule changes.'),
    factors: z
      .array(
        z.strictObject({
          id: factorName,
          name: line.describe('Name as printed.'),
          question: line.describe('What is asked of the words.'),
          levels: z.array(line).length(4).describe('What 0, 1, 2 and 3 mean.'),
        }),
      )
      .length(5),
    rules: z
      .array(
        z.strictObject({
          severity,
          anyOf: z.array(condition).min(1).describe('One of these holds.'),
          inWords: line.describe('The rule as a sentence.'),
        }),
      )
      .min(1)
      .describe('Looked at in order; the first that holds decides.'),
    otherwise: severity.describe('The severity when no rule holds.'),
    note: prose.describe('How to read the result.'),
    cases: z
      .array(
        z.strictObject({
          factor: factorName,
          level,
          words: line.describe('An invented passage.'),
          because: line.describe('Why it has this level and not the next.'),
        }),
      )
      .default([])
      .describe('Examples of each factor and level, for whoever scores.'),
    rulings: z
      .array(
        z.strictObject({
          id: slug,
          question: line.regex(/\?$/, 'expected a question').describe('What scorers disagreed about.'),
          ruling: line.describe('The one answer, so that two people score alike.'),
        }),
      )
      .default([])
      .describe('Questions that came up in scoring, with their answers.'),
  })
  .describe('The rubric: from five factors to low, medium or high.');

export type Rubric = z.infer<typeof rubric>;
