import { expect, test } from 'vitest';
import { byCodeOrder, inCodeOrder } from './order.ts';

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
