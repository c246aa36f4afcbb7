import { expect, test } from 'vitest';
import { toTerm } from './term.ts';

test.each([
  ['within 30 days of first use', { n: 30, unit: 'day' }],
  ['thirty (30) days after you accept', { n: 30, unit: 'day' }],
  ['before the end of the 14-day trial', { n: 14, unit: 'day' }],
  ['within one year', { n: 1, unit: 'year' }],
  ['Two weeks from the notice', { n: 2, unit: 'week' }],
  ['within 60 calendar days', { n: 60, unit: 'day' }],
] as const)('%s', (words, term) => {
  expect(toTerm(words)).toEqual(term);
});

test.each([
  'at any time',
  'before 1 May 2026',
  'within 10 business days',
  'within 30 days, or 60 days in Quebec',
  'the next day',
  'in a few days',
])('%s counts nothing that could be added to a date', (words) => {
  expect(toTerm(words)).toBeUndefined();
});
