import { expect, test } from 'vitest';
import { toShareWords } from './share.ts';

test.each([
  [15, 30_657, 0, 'less than 1'],
  [0, 30_657, 0, '0'],
  [999, 1000, 100, 'more than 99'],
  [1000, 1000, 100, '100'],
  [120, 1000, 12, '12'],
])('%i of %i words', (part, whole, rounded, words) => {
  const { about, percent } = toShareWords(part, whole, rounded);
  expect(`${about}${percent}`).toBe(words);
});
