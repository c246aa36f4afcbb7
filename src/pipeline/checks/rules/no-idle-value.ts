import type { Excerpt } from '../../schema/excerpt.ts';
import { findCapture } from '../../text/reading.ts';
import { type CheckedClause, validClauses } from '../clauses.ts';
import type { Finding, Rule } from '../rule.ts';

const clause = 'platforms/pebble/privacy-policy/clauses/ai-training.yml';
const excerpt = 'excerpt: We may use your "messages" to train our models.';

/** Nothing is typed that the build would work out to the same value. */
export const noIdleValue: Rule = {
  id: 'no-idle-value',
  severity: 'warning',
  isOfDocument: true,
  title: 'Nothing is typed that a machine works out anyway',
  why: 'A value that is typed and computed is right until one of them changes.',
  examples: [
    {
      title: 'an occurrence where the words stand once',
      edits: { [clause]: [excerpt, 'excerpt: {exact: We may use your, occurrence: 1}'] },
      expect: [`${clause}:5:35 occurrence is not needed: the words stand once`],
    },
    {
      title: 'a prefix where the words stand once',
      edits: { [clause]: [excerpt, 'excerpt: {exact: may use your, prefix: We}'] },
      expect: [`${clause}:5:32 prefix is not needed: the words stand once`],
    },
    {
      title: 'a value that is the default',
      edits: { [clause]: ['regulations:', 'optOut: {available: unstated}\nregulations:'] },
      expect: [`${clause}:10:1 optOut says what is meant without it`],
    },
    {
      title: 'words for the opt-out that the excerpt already holds',
      edits: {
        [clause]: [
          excerpt,
          'excerpt: {from: We may use your, to: in your settings.}\noptOut: {available: yes, excerpt: You can refuse this in your settings.}',
        ],
      },
      expect: [`${clause}:6:35 these words are part of the excerpt`],
    },
  ],
  *check(project) {
    for (const checked of validClauses(project)) {
      yield* idleContext(checked, checked.value.excerpt, ['excerpt'], checked.reading?.excerpt?.found === true);
      yield* idleContext(
        checked,
        checked.value.optOut.excerpt,
        ['optOut', 'excerpt'],
        checked.reading?.optOut?.found === true,
      );
      yield* idleDefaults(checked);
      yield* idleCommit(checked);
    }
  },
};

function* idleContext(
  { file, reading }: CheckedClause,
  typed: Excerpt | undefined,
  keys: string[],
  found: boolean,
): Generator<Finding> {
  if (!found || typeof typed !== 'object') return;
  const finding = keys.length === 1 ? reading!.excerpt! : reading!.optOut!;
  if (!finding.found || finding.candidates > 1) return;
  for (const key of ['occurrence', 'prefix', 'suffix'] as const) {
    if (typed[key] === undefined) continue;
    yield {
      file: file.path,
      ...file.placeOf([...keys, key], { key: true }),
      message: `${key} is not needed: the words stand once`,
      remedy: 'remove it',
      fix: [{ keys: [...keys, key], remove: true }],
    };
  }
}

function* idleDefaults({ file, value, reading }: CheckedClause): Generator<Finding> {
  const raw = file.value as { optOut?: object; analysis: object };
  if (raw.optOut && value.optOut.available === 'unstated' && Object.keys(raw.optOut).length === 1) {
    yield {
      file: file.path,
      ...file.placeOf(['optOut'], { key: true }),
      message: 'optOut says what is meant without it',
      remedy: 'remove it',
      fix: [{ keys: ['optOut'], remove: true }],
    };
  }
  const [excerptFound, optOutFound] = [reading?.excerpt, reading?.optOut];
  if (!excerptFound?.found || !optOutFound?.found) return;
  const [outer, inner] = [excerptFound.passage.characters, optOutFound.passage.characters];
  if (inner.start < outer.start || inner.end > outer.end) return;
  yield {
    file: file.path,
    ...file.placeOf(['optOut', 'excerpt']),
    message: 'these words are part of the excerpt',
    remedy: 'remove optOut.excerpt',
    fix: [{ keys: ['optOut', 'excerpt'], remove: true }],
  };
}

function* idleCommit({ file, value, reading, documentReading }: CheckedClause): Generator<Finding> {
  if (typeof value.snapshot === 'string' || !reading?.capture || !documentReading) return;
  if (findCapture(documentReading.captures, value.snapshot.capturedAt) !== reading.capture) return;
  const message = 'the commit is not needed: the instant alone means this capture';
  yield {
    file: file.path,
    ...file.placeOf(['snapshot']),
    message,
    remedy: `write snapshot: ${value.snapshot.capturedAt}`,
    fix: [{ keys: ['snapshot'], value: value.snapshot.capturedAt }],
  };
}
