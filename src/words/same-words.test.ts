import { expect, test } from 'vitest';
import { isSameWord, withoutForms } from './same-words.ts';

test('two words are one where most of them is the same', () => {
  expect(isSameWord('borrar', 'borran')).toBe(true);
  expect(isSameWord('borradas', 'borran')).toBe(true);
  expect(isSameWord('dato', 'data')).toBe(false);
  expect(isSameWord('general', 'genera')).toBe(true);
});

test('of names of several words each is kept in its first form, single words are kept', () => {
  expect(withoutForms(['vender mis datos', 'venden mis datos', 'venta de datos', 'vende', 'venden'])).toEqual([
    'vender mis datos',
    'venta de datos',
    'vende',
    'venden',
  ]);
});
