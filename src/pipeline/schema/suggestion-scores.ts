/** How often suggestions match labels of others: `records/suggestion-scores.json`, which `npm run suggest -- --score --write` writes. */
import { z } from 'zod';
import { date, line } from './common.ts';
import { count } from './record-parts.ts';

const counts = {
  labelled: count.describe('Sentences that carry the label.'),
  suggested: count.describe('Sentences suggested for one of its types.'),
  right: count.describe('Sentences of both kinds.'),
};

export const suggestionScores = z.strictObject({
  on: date.describe('The day on which suggestions were measured.'),
  byHand: z
    .strictObject({ right: count, of: count })
    .optional()
    .describe('Suggestions drawn by chance that a reader judged by the definitions: content/labels/suggestions.tsv.'),
  set: z.strictObject({ title: line, authors: line, url: line, licence: line, part: line }),
  scores: z
    .array(
      z.strictObject({
        language: line,
        tier: z.enum(['phrases', 'both']).describe('Found by phrases alone, or by phrases and the ranked tier.'),
        documents: count,
        sentences: count,
        digest: line.describe('SHA-256 of the file of sentences that was scored.'),
        labels: z.array(z.strictObject({ id: line, name: line, types: line, ...counts })),
      }),
    )
    .describe('One for each language and tier.'),
});

const rate = z.number().min(0).max(1);

export const suggestionTables = suggestionScores.omit({ scores: true }).extend({
  tables: z.array(
    suggestionScores.shape.scores.element.omit({ labels: true, digest: true }).extend({
      rows: z
        .array(
          z.strictObject({
            name: line,
            types: line.optional().describe('Types that meet the label.'),
            ...counts,
            precision: rate,
            recall: rate,
            f1: rate,
          }),
        )
        .describe('One for each label; the last is the sum of all.'),
    }),
  ),
});

export const typeScores = z
  .array(
    z.strictObject({
      tier: suggestionScores.shape.scores.element.shape.tier,
      label: line,
      ...counts,
      precision: rate,
      recall: rate,
    }),
  )
  .describe('How the labels that mean this type are met in English, phrases first; none where nobody labelled it.');

export type SuggestionScores = z.infer<typeof suggestionScores>;
export type SuggestionTables = z.infer<typeof suggestionTables>;
export type TypeScores = z.infer<typeof typeScores>;
