import { expect, test } from 'vitest';
import { isBegun, toAsked } from './asked-words.ts';

test('words that stand everywhere are not asked for', () => {
  expect(toAsked('we may share Your data with third parties')).toBe('share data third parties');
  expect(toAsked('right to delete')).toBe('right delete');
});

test('in quotes every word is asked for', () => {
  expect(toAsked('“at any time”')).toBe('"at any time"');
});

test('a query of nothing else is asked as it is', () => {
  expect(toAsked('who are you')).toBe('who are you');
});

test('one or two letters are a beginning, until a space or a third follows', () => {
  expect(['a', 'sell da'].map(isBegun)).toEqual([true, true]);
  expect(['AI ', 'sell data', '6', ''].map(isBegun)).toEqual([false, false, false, false]);
});
