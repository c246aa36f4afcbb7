import { validClauses } from '../clauses.ts';
import { toStatements } from '../english.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const impact = 'A message sent today may shape what a model says tomorrow.';
const heavy =
  'Notwithstanding contractual heterogeneity, the aforementioned authorisation encompasses communications-related personal information, whose algorithmic appropriation individuals experience predominantly retrospectively, considering that organisational documentation of intermediate processing operations remains comparatively unintelligible throughout.';

const most = 16;
const fewest = 20; // words; a formula for texts says nothing about a line

/** An analysis can be read by people who finished school. */
export const readingLevel: Rule = {
  id: 'reading-level',
  severity: 'warning',
  title: 'An analysis can be read without training in law',
  why:
    'The measure is the Automated Readability Index of Senter and Smith (1967, AMRL-TR-66-220): 4.71 × letters per word + 0.5 × words per sentence − 21.43, ' +
    `about the years of school a text asks for. Above ${most}, readers of a policy are lost again.`,
  examples: [
    {
      title: 'one long sentence of long words',
      edits: { [clause]: [impact, heavy] },
      expect: [`${clause}:9:17 consumerImpact asks for about`],
    },
    { title: 'short words', edits: {}, expect: [] },
  ],
  *check(project) {
    for (const { file, value } of validClauses(project)) {
      for (const key of ['whyItMatters', 'consumerImpact'] as const) {
        const { index, words, longest } = toReadingLevel(value[key]);
        if (words < fewest || index <= most) continue;
        const message = `${key} asks for about ${Math.ceil(index)} years of school; its longest sentence has ${longest} words`;
        const remedy = 'cut long sentences in two, and take short words';
        yield { file: file.path, ...file.placeOf([key]), message, remedy };
      }
    }
  },
};

export function toReadingLevel(text: string): { index: number; words: number; longest: number } {
  const sentences = toStatements(text.replace(/\]\([^()]*\)/g, ']'));
  const counts = sentences.map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
  const words = counts.reduce((sum, count) => sum + count, 0);
  const letters = sentences.join(' ').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const index = words === 0 ? 0 : 4.71 * (letters / words) + 0.5 * (words / sentences.length) - 21.43;
  return { index, words, longest: Math.max(0, ...counts) };
}
