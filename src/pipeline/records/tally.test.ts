import { expect, test } from 'vitest';
import type { FaqEntry } from '../schema/faq-record.ts';
import { nameTally } from '../schema/tally.ts';
import { toTally } from './tally.ts';

type Short = Pick<FaqEntry['short'], 'leading' | 'refuse'>;
const entry = (slug: string, short: Short, isReviewed?: true) =>
  ({ platform: { slug, name: slug }, short, ...(isReviewed && { isReviewed }) }) as FaqEntry;

test('platforms are counted by the stance behind the word, and by whether one can refuse', () => {
  const tally = toTally([
    entry('a', { leading: 'permits', refuse: 'yes' }, true),
    entry('b', { leading: 'permits', refuse: 'partly' }, true),
    entry('c', { leading: 'depends', refuse: 'unstated' }, true),
    entry('d', {}, true),
  ]);
  expect(tally).toContainEqual({ name: 'platforms-permits', n: 2 });
  expect(tally).toContainEqual({ name: 'platforms-permits-refuse-possible', n: 2 });
  expect(tally).toContainEqual({ name: 'platforms-permits-refuse-partly', n: 1 });
  expect(tally).toContainEqual({ name: 'platforms-says-refuse-unstated', n: 1 });
  expect(tally).toContainEqual({ name: 'platforms-depends', n: 1 });
  expect(tally.map(({ name }) => name)).not.toContain('platforms-saying');
});

test('counts are in the order of their names, whichever platform comes first', () => {
  const [one, other] = [entry('a', { leading: 'permits' }, true), entry('b', { leading: 'depends' }, true)];
  const names = ['platforms-depends', 'platforms-permits'];
  for (const entries of [
    [one, other],
    [other, one],
  ])
    expect(
      toTally(entries)
        .map(({ name }) => name)
        .filter((name) => names.includes(name)),
    ).toEqual(names);
  expect(toTally([one, one])).toContainEqual({ name: 'platforms-permits', n: 1 });
});

test('a platform that was not read in full is on neither side', () => {
  expect(toTally([entry('a', { leading: 'permits', refuse: 'yes' })])).toEqual([]);
});

test.each([
  ['says', undefined, 'platforms-saying'],
  ['silent', undefined, 'platforms-silent'],
  ['permits', undefined, 'platforms-permits'],
  ['says', 'yes', 'platforms-says-refuse-yes'],
  ['silent', 'possible', 'platforms-silent-refuse-possible'],
] as const)('the count of %s, refuse %s, is named %s', (answer, refuse, name) => {
  expect(nameTally(answer, refuse)).toBe(name);
});
