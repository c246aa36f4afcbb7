import { expect, test } from 'vitest';
import { toGroupedParts, toParts } from './parts.ts';

test('a list is cut into parts that fit, in order, and nothing is lost', () => {
  expect(toParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(toParts([1, 2, 3, 4], 2)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a list that fits is one part, and so is an empty one', () => {
  expect(toParts([1, 2], 2)).toEqual([[1, 2]]);
  expect(toParts([], 2)).toEqual([[]]);
});

test('groups stay together in parts', () => {
  expect(toGroupedParts([[1, 2], [3], [4, 5, 6, 7], [8]], 3)).toEqual([[[1, 2], [3]], [[4, 5, 6, 7]], [[8]]]);
  expect(toGroupedParts([], 3)).toEqual([[]]);
});
