import { expect, test } from 'vitest';
import { findStretch } from './local-alignment.ts';

const find = (wanted: number[], text: number[], from = 0, to = text.length) =>
  findStretch(Int32Array.from(wanted), Int32Array.from(text), from, to);

test('the words themselves, wherever they stand', () => {
  expect(find([1, 2, 3], [9, 1, 2, 3, 9])).toEqual({ from: 1, to: 4 });
  expect(find([1], [1])).toEqual({ from: 0, to: 1 });
});

test('with a word between them, or one of them gone', () => {
  expect(find([1, 2, 3, 4], [9, 1, 2, 8, 3, 4, 9])).toEqual({ from: 1, to: 6 });
  expect(find([1, 2, 3, 4], [9, 1, 2, 4, 9])).toEqual({ from: 1, to: 4 });
});

test('a gap that costs more than what is beyond it is worth ends the stretch', () => {
  expect(find([1, 2, 3, 4], [1, 2, 3, 9, 9, 9, 4])).toEqual({ from: 0, to: 7 });
  expect(find([1, 2, 3, 4], [1, 2, 3, 9, 9, 9, 9, 4])).toEqual({ from: 0, to: 3 });
});

test('only between the bounds, and of two that are alike the first', () => {
  const text = [1, 2, 9, 1, 2];
  expect(find([1, 2], text)).toEqual({ from: 0, to: 2 });
  expect(find([1, 2], text, 2, 5)).toEqual({ from: 3, to: 5 });
  expect(find([1, 2], text, 1, 3)).toEqual({ from: 1, to: 2 });
});

test('nothing where no word is shared, or nothing is looked at', () => {
  expect(find([1, 2], [3, 4])).toBeUndefined();
  expect(find([1, 2], [1, 2], 1, 1)).toBeUndefined();
  expect(find([], [1, 2])).toBeUndefined();
});
