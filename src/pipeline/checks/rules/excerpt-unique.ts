import { validClauses } from '../clauses.ts';
import type { Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const excerpt = 'excerpt: We may use your "messages" to train our models.';

/** An excerpt means one passage. */
export const excerptUnique: Rule = {
  id: 'excerpt-unique',
  severity: 'error',
  title: 'An excerpt means exactly one passage',
  why: 'Where the same words stand twice, the context decides what they mean; the record must say which is read.',
  follows: 'capture',
  isOfDocument: true,
  examples: [
    {
      title: 'words that stand twice',
      edits: { [clause]: [excerpt, 'excerpt: We'] },
      expect: [`${clause}:5:10 these words stand 2 times in the snapshot`],
    },
    {
      title: 'the same words with the first of two chosen',
      edits: { [clause]: [excerpt, 'excerpt: {exact: We, occurrence: 1}'] },
      expect: [],
    },
    {
      title: 'an occurrence that is not there',
      edits: { [clause]: [excerpt, 'excerpt: {exact: We, occurrence: 3}'] },
      expect: [`${clause}:5:10 occurrence 3 is asked for, and the words stand 2 times`],
    },
    {
      title: 'a prefix that stands elsewhere',
      edits: { [clause]: [excerpt, 'excerpt: {exact: We, prefix: settings.}'] },
      expect: [`${clause}:5:10 the words are there, but not after the prefix or before the suffix given`],
    },
  ],
  *check(project) {
    for (const { value, file, reading } of validClauses(project)) {
      for (const [found, keys, authored] of [
        [reading?.excerpt, ['excerpt'], value.excerpt],
        [reading?.optOut, ['optOut', 'excerpt'], value.optOut.excerpt],
      ] as const) {
        if (!found || found.found || !('matches' in found.failure)) continue;
        const times = found.failure.matches.length;
        const lines = found.places.map(({ line }) => line).join(', ');
        const occurrence = typeof authored === 'object' ? authored.occurrence : undefined;
        const message = {
          ambiguous: `these words stand ${times} times in the snapshot, on lines ${lines}`,
          occurrence: `occurrence ${occurrence} is asked for, and the words stand ${times} times`,
          context: 'the words are there, but not after the prefix or before the suffix given',
        }[found.failure.reason];
        const remedy =
          typeof authored === 'object'
            ? 'add occurrence: 1 (or 2 …), or a prefix or suffix: the words right before or after; or quote more words'
            : 'quote more words, or write  excerpt: {exact: "<the words>", occurrence: 1}  (or 2 …; or a prefix or suffix: the words right before or after)';
        yield { file: file.path, ...file.placeOf(keys), message, remedy };
      }
    }
  },
};
