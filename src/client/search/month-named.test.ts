import { expect, test } from 'vitest';
import { toTypedWords } from '../../words/typed-words.ts';
import { monthIn } from './month-named.ts';

test.each([
  ['June 2026', '2026-06', ''],
  ['Juni 2026', '2026-06', ''],
  ['März 2026', '2026-03', ''],
  ['1er août 2025', '2025-08', '1er'],
  ['mai 2026', '2026-05', ''],
  ['junio de 2026', '2026-06', ''],
  ['2026-06', '2026-06', ''],
  ['2026-06-11', '2026-06', ''],
  ['06/2026', '2026-06', ''],
  ['11 March 2026', '2026-03', ''],
  ['March 11th, 2026', '2026-03', ''],
  ['11.03.2026', '2026-03', ''],
  ['what changed in December 2025', '2025-12', 'what changed in'],
])('“%s” names the month %s', (query, month, rest) =>
  expect(monthIn(toTypedWords(query))).toMatchObject({ month, rest: toTypedWords(rest) }),
);

test.each([
  '2026',
  'may they sell my data',
  'Directive 93/13',
  '2016/679',
  '2022/2065',
  'March of the robots',
  '13/2026',
])('“%s” names no month', (query) => expect(monthIn(toTypedWords(query))).toBeUndefined());

test('the words have its English name', () =>
  expect(monthIn(toTypedWords('Änderungen Juli 2026'))?.words).toEqual(['anderungen', 'july', '2026']));
