import { expect, test } from 'vitest';
import { kindsInNumber } from './in-words.ts';

test('kinds of steps are counted in the singular and in the plural', () => {
  expect([1, 2].map((n) => kindsInNumber('failed-capture', n))).toEqual(['failed capture', 'failed captures']);
  expect([1, 0].map((n) => kindsInNumber('substantive', n))).toEqual(['change of words', 'changes of words']);
  expect([1, 2].map((n) => kindsInNumber('flip', n))).toEqual([
    'change that was taken back',
    'changes that were taken back',
  ]);
  expect([1, 2].map((n) => kindsInNumber('technical', n))).toEqual([
    'new reading by the archive',
    'new readings by the archive',
  ]);
  expect([1, 3].map((n) => kindsInNumber('first', n))).toEqual(['first version', 'first versions']);
});

test('kinds that are no nouns are counted as steps', () => {
  expect([1, 2].map((n) => kindsInNumber('page', n))).toEqual([
    'step in parts of the page only',
    'steps in parts of the page only',
  ]);
  expect([1, 2].map((n) => kindsInNumber('markup', n))).toEqual(['step in markup only', 'steps in markup only']);
});
