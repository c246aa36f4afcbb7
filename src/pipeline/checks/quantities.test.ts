import { expect, test } from 'vitest';
import { toQuantities } from './quantities.ts';

const amounts = (text: string) => toQuantities(text).map(({ kind, amount, text: found }) => [kind, amount, found]);

test('periods are read in figures and in words, and are compared in hours', () => {
  expect(amounts('within 30 days, thirty days, thirty (30) days or a month')).toEqual([
    ['period', 720, '30 days'],
    ['period', 720, 'thirty days'],
    ['period', 720, 'thirty (30) days'],
    ['period', 730, 'a month'],
  ]);
  expect(amounts('twenty-four hours; a two-week wait')).toEqual([
    ['period', 24, 'twenty-four hours'],
    ['period', 336, 'two-week'],
  ]);
});

test('sums and shares are read with their signs or words', () => {
  expect(amounts('up to $1,000, 50 euros or 5 %, or twelve per cent')).toEqual([
    ['sum', 1000, '$1,000'],
    ['sum', 50, '50 euros'],
    ['share', 5, '5 %'],
    ['share', 12, 'twelve per cent'],
  ]);
});

test('an age is no period', () => {
  expect(amounts('a fifteen-year-old who is 16 years old')).toEqual([]);
});
