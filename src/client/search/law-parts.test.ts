import { describe, expect, it, test } from 'vitest';
import { findPart, matchParts, toNumbers } from './law-parts.ts';

test.each([
  ['article 21', true, ['21']],
  ['art. 17', true, ['17']],
  ['art 17', false, ['17']],
  ['6(1)(f)', false, ['6', '1', 'f']],
  ['6 (1) (f)', false, ['6', '1', 'f']],
  ['Art. 6 Abs. 1 lit. f', true, ['6', '1', 'f']],
  ['Article 6, paragraph 1, point f', true, ['6', '1', 'f']],
  ['Art 6 1 f', true, ['6', '1', 'f']],
  ['art. 17 3', true, ['17', '3']],
  ['article 21 marketing', true, ['21']],
  ['§ 1798.120', false, ['1798', '120']],
  ['§1798.100(a)', false, ['1798', '100', 'a']],
  ['1798.120', true, ['1798', '120']],
  ['59.1-577', true, ['59', '1', '577']],
  ['26D', true, ['26d']],
  ['objection 21', true, ['21']],
  ['(c)(1)', true, ['c', '1']],
])('%s names a part', (query, isOfLaw, numbers) => expect(findPart(query, isOfLaw)?.numbers).toEqual(numbers));

test.each(['30 days', '2026', 'article', 'sue', 'gpt4', '(see below)'])('%s names none by itself', (query) =>
  expect(findPart(query, false)).toBeUndefined(),
);

test('a part in words is the same as in figures', () => {
  expect(toNumbers('Annex, point 1(q)')).toEqual(['annex', '1', 'q']);
});

describe('which parts are meant', () => {
  const parts = ['6', '6(1)', '6(1)(a)', '6(1)(f)', '13(1)(c)', '21'];
  it.each([
    [['6', '1', 'f'], ['6(1)(f)']],
    [['6'], ['6', '6(1)', '6(1)(a)', '6(1)(f)']],
    [['13'], ['13(1)(c)']],
    [['21', '1'], ['21']],
    [['2'], []],
    [['77'], []],
  ])('of %s', (asked, found) => expect(matchParts(asked, parts)).toEqual(found));
});
