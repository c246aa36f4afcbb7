import type { YamlFile } from '../../sources/yaml-file.ts';
import type { CutExcerpt as Found } from '../../text/cut-excerpt.ts';
import { type CheckedClause, validClauses } from '../clauses.ts';
import type { Finding, Rule } from '../rule.ts';
import { tellWordsApart } from '../words-apart.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';

/** The words of every excerpt stand in the capture it names. */
export const excerptFound: Rule = {
  id: 'excerpt-found',
  severity: 'error',
  title: 'The words of an excerpt stand in the capture it names',
  why: 'Quotation marks, dashes, line breaks and Markdown may differ; a single changed word is another sentence.',
  follows: 'capture',
  isOfDocument: true,
  examples: [
    { title: 'straight quotes for curly ones', edits: { [clause]: ['"messages"', '“messages”'] }, expect: [] },
    {
      title: 'a word off',
      edits: { [clause]: ['to train our models', 'to improve our models'] },
      expect: [
        `${clause}:5:10 these words are not in the snapshot of 2026-01-02T03:04:05Z: for "improve" it has "train"`,
      ],
    },
    {
      title: 'half a word',
      edits: { [clause]: ['to train our models.', 'to train our model'] },
      expect: [`${clause}:5:10 these words are not in the snapshot of 2026-01-02T03:04:05Z`],
    },
    {
      title: 'last words that come before the first ones',
      edits: {
        [clause]: [
          'excerpt: We may use your "messages" to train our models.',
          'excerpt: {from: We may use your, to: We collect the data}',
        ],
      },
      expect: [`${clause}:5:10 the last words do not follow the first ones`],
    },
    {
      title: 'words for the opt-out that nobody wrote',
      edits: {
        [clause]: ['regulations:', 'optOut: {available: yes, excerpt: You can always refuse this.}\nregulations:'],
      },
      expect: [`${clause}:10:35 these words are not in the snapshot`],
    },
  ],
  *check(project) {
    for (const checked of validClauses(project)) {
      yield* problem(checked, checked.reading?.excerpt, ['excerpt']);
      yield* problem(checked, checked.reading?.optOut, ['optOut', 'excerpt']);
    }
  },
};

/** So alike that no other passage can be meant: a letter or a word off. */
const nearlyEqual = 0.9;

function valueAt(file: YamlFile, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], file.value);
}

function keysOf(file: YamlFile, keys: readonly string[], part: 'excerpt' | 'from' | 'to'): string[] {
  const typed = valueAt(file, keys);
  if (typeof typed === 'string') return [...keys];
  return [...keys, part === 'excerpt' ? 'exact' : part];
}

function* problem({ file, reading }: CheckedClause, found: Found | undefined, keys: string[]): Generator<Finding> {
  if (!found || found.found) return;
  const { failure, places } = found;
  const at = { file: file.path, ...file.placeOf(keys) };
  if (failure.reason === 'empty') {
    yield { ...at, message: 'the excerpt has no words', remedy: 'copy the passage from the snapshot' };
    return;
  }
  if (failure.reason !== 'absent') return;
  const when = `the snapshot of ${reading!.capture!.capturedAt}`;
  const message = {
    excerpt: `these words are not in ${when}`,
    from: `the first words are not in ${when}`,
    to: `the last words do not follow the first ones in ${when}`,
  }[failure.part];
  const similarity = failure.nearest?.similarity;
  const nearest = places[0] && {
    line: places[0].line,
    text: places[0].text,
    ...(similarity !== undefined && { similarity }),
  };
  const fixed = keysOf(file, keys, failure.part);
  const apart = nearest && tellWordsApart(String(valueAt(file, fixed)), nearest.text);
  yield {
    ...at,
    message: apart === undefined ? message : `${message}: ${apart}`,
    ...(nearest && { nearest }),
    remedy: 'copy the passage exactly, or name the capture that has these words',
    ...(nearest && (similarity ?? 0) >= nearlyEqual && { fix: [{ keys: fixed, value: nearest.text }] }),
  };
}
