import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

const side = (kinds: string[], before: string, after: string) =>
  wordDiff(before, after)
    .flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : []))
    .join('');

test('words are told apart, not letters', () => {
  expect(wordDiff('We use data.', 'We sell data.')).toEqual([
    { kind: 'same', text: 'We ' },
    { kind: 'removed', text: 'use' },
    { kind: 'added', text: 'sell' },
    { kind: 'same', text: ' data.' },
  ]);
});

test('the edits make up both texts', () => {
  const words = fc.array(fc.constantFrom('we', 'may', 'use', 'your', 'data', ',', '.'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join(' ')];
      expect(side(['same', 'removed'], before, after)).toBe(before);
      expect(side(['same', 'added'], before, after)).toBe(after);
    }),
  );
});
