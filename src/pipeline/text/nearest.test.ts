import { expect, test } from 'vitest';
import { findNearest } from './nearest.ts';

const [head, middle, tail] = ['We keep all letters. ', 'They lie in a box for years. ', 'Nobody else reads them.'].map(
  (one) => one.repeat(14),
) as [string, string, string];
const long = `${head}${middle}${tail}`;

// Of long words the first and the last 300 characters are compared, and what is between is not.
test.each([
  ['Before. We kept your letters. After.', 'We keep your letters', 'We kept your letters', 2 / 20],
  ['We keep bad letters. We keep your letters.', 'We keep your letters', 'We keep your letters', 0],
  [`Before. ${long} After.`, long, long, 0],
  [`Before. ${long.replace('reads', 'heeds')} After.`, long, long.replace('reads', 'heeds'), 0],
])('in %j nearest', (text, words, found, edits) => {
  const { start, end, similarity } = findNearest(text, words)!;
  expect(text.slice(start, end)).toBe(found);
  expect(similarity).toBeCloseTo(1 - edits);
});

test('long words of which only the beginning is there: the beginning is nearest', () => {
  const found = findNearest(`Before. ${head}${middle}`, long)!;
  expect(found.start).toBe(8);
  expect(found.end).toBeLessThanOrEqual(8 + 300);
});

test.each([
  ['nothing', 'We keep it.', ''],
  ['words in nothing', '', 'We keep it.'],
  ['words more than two fifths of which differ', 'xxxxx yyyyy zzzzz', 'We keep it.'],
])('no place is near %s', (_, text, words) => {
  expect(findNearest(text, words)).toBeUndefined();
});
