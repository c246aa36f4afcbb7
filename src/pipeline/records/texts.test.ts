import { expect, test } from 'vitest';
import { documentOf, figure, list, noun, plural, possessive, textsOf } from './texts.ts';

test('one platform is singular, none and several are plural', () => {
  expect(plural(1, 'platform')).toBe('1 platform');
  expect(plural(0, 'platform')).toBe('0 platforms');
  expect(plural(2, 'policy', 'policies')).toBe('2 policies');
  expect(noun(1, 'has', 'have')).toBe('has');
});

test('thousands are set apart', () => {
  expect(figure(13250)).toBe('13,250');
  expect(plural(1720, 'clause')).toBe('1,720 clauses');
});

test('lists end with and', () => {
  expect(list([])).toBe('');
  expect(list(['A'])).toBe('A');
  expect(list(['A', 'B'])).toBe('A and B');
  expect(list(['A', 'B', 'C'])).toBe('A, B and C');
});

test('a name that ends in s takes the apostrophe alone', () => {
  expect(possessive('Lumen Pay')).toBe('Lumen Pay’s');
  expect(possessive('Atlas')).toBe('Atlas’');
});

test('a title that starts with the platform is not said to be the platform’s twice', () => {
  expect(documentOf('Klarna', 'Klarna Privacy Policy')).toBe('Klarna Privacy Policy');
  expect(documentOf('Klarna', 'Privacy Policy')).toBe('Klarna’s Privacy Policy');
});

test('answers are in the language of the site', () => {
  const german = textsOf('de-CH');
  expect(german.depends).toBe('Kommt darauf an');
  expect(german.list(['a', 'b', 'c'])).toBe('a, b und c');
  expect(german.nothingSoFar({ read: 1, of: 1200 })).toBe(
    '1 von 1.200 Dokumenten gelesen, die es sagen könnten, bisher ohne Fund.',
  );
  expect(german.answerInShort('not-found', '')).toBe('bisher nicht gefunden');
});
