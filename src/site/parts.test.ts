import { expect, test } from 'vitest';
import { partPath, toGroupedParts, toParts, toRecordParts } from './parts.ts';

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

test('records that do not fit on a page are fewer on each', () => {
  const sizes = (records: number) => toRecordParts(Array.from({ length: records })).map(({ length }) => length);
  expect(sizes(600)).toEqual([600]);
  expect(sizes(601)).toEqual([400, 201]);
});

test('groups stay together in parts', () => {
  expect(toGroupedParts([[1, 2], [3], [4, 5, 6, 7], [8]], 3)).toEqual([[[1, 2], [3]], [[4, 5, 6, 7]], [[8]]]);
  expect(toGroupedParts([], 3)).toEqual([[]]);
});

test('the first part has the address of the whole', () => {
  expect([0, 1, 2].map((part) => partPath('clauses/arbitration', part))).toEqual([
    'clauses/arbitration',
    'clauses/arbitration/2',
    'clauses/arbitration/3',
  ]);
});
