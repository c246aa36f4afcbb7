import { validClauses } from '../clauses.ts';
import { englishWords, toStatements } from '../english.ts';
import { exampleWords } from '../example-words.ts';
import { placeOfWords } from '../place-of-words.ts';
import { type Quantity, toQuantities } from '../quantities.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const words = 'We delete your messages 30 days after you close your account.';

/** A period, share or sum that the analysis names stands in the words. */
export const numbersKept: Rule = {
  id: 'numbers-kept',
  severity: 'warning',
  isOfDocument: true,
  title: 'Periods, sums and shares in an analysis stand in the words',
  why: 'A reader acts on numbers: a deadline that is a month off is a right lost.',
  examples: [
    {
      title: 'another period',
      edits: exampleWords(words, { consumerImpact: 'Messages stay for 60 days.' }),
      expect: [`${clause}:9:35 “60 days” is not in the words, which say 30 days`],
    },
    {
      title: 'the same period in other words',
      edits: exampleWords(words, { consumerImpact: 'Messages stay for a month, thirty days to be exact.' }),
      expect: [],
    },
    {
      title: 'an example, and an earlier capture',
      edits: exampleWords(words, {
        whyItMatters: 'Until June 2025 it was 90 days.',
        consumerImpact: 'If somebody waits two years, nothing is left.',
      }),
      expect: [],
    },
  ],
  *check(project) {
    for (const checked of validClauses(project)) {
      const excerpt = englishWords(checked);
      if (excerpt === undefined) continue;
      const { file, value, reading } = checked;
      const { how = '', deadline = '' } = value.optOut;
      const optOut = reading?.optOut?.found ? reading.optOut.folded : '';
      const there = toQuantities(`${excerpt} ; ${optOut} ; ${how} ; ${deadline}`);
      for (const key of ['whyItMatters', 'consumerImpact'] as const) {
        for (const sentence of toStatements(value[key])) {
          if (elsewhere.test(sentence)) continue;
          for (const said of toQuantities(sentence)) {
            const alike = there.filter(({ kind }) => kind === said.kind);
            // “A year” is mostly loose talk. Where the words name no such quantity at all, the analysis reckons.
            if (alike.length === 0 || /^an? /i.test(said.text) || alike.some((one) => isSame(one, said))) continue;
            yield {
              file: file.path,
              ...placeOfWords(file, [key], said.text),
              message: `“${said.text}” is not in the words, which say ${alike.map(({ text }) => text).join(', ')}`,
              remedy: 'name the number that stands there, or quote the words that name this one',
            };
          }
        }
      }
    }
  },
};

/** The sentence is about another capture, another place, or a case. */
const elsewhere =
  /\b(?:19|20)\d\d\b|\b(?:until|used to|was|were|went|became|grew|fell|earlier|formerly|before|elsewhere|others?|unlike|section|if|should|could|would|might|say|example|instance|imagine|somebody|someone|whoever|anyone|who|to spare|drawer)\b|§/i;

/** Months and years are reckoned roughly, as people do. */
function isSame(one: Quantity, other: Quantity): boolean {
  return Math.abs(one.amount - other.amount) <= 0.1 * Math.max(one.amount, other.amount);
}
