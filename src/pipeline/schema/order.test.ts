import { expect, test } from 'vitest';
import { byCodeOrder, inCodeOrder, mergeInCodeOrder } from './order.ts';

test('words are in the order of their code units, not of a language; the same words keep their places', () => {
  expect(['ä', 'b', 'a', 'Z', 'a'].sort(inCodeOrder)).toEqual(['Z', 'a', 'a', 'b', 'ä']);
  const rows = [
    { path: 'b', place: 1 },
    { path: 'a', place: 2 },
    { path: 'b', place: 3 },
    { path: 'a', place: 4 },
  ];
  expect(rows.sort(byCodeOrder(({ path }) => path)).map(({ place }) => place)).toEqual([2, 4, 1, 3]);
});

test.each([
  [[], ['b']],
  [['b'], []],
  [
    ['Z', 'a', 'c'],
    ['b', 'd', 'ä'],
  ],
])('two lists in order are merged in order', (one, other) => {
  expect(mergeInCodeOrder(one, other)).toEqual([...one, ...other].sort(inCodeOrder));
});
