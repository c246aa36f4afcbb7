import { expect, test } from 'vitest';
import { foundWords, headingWords } from './found-words.ts';

test('found words are those of the page, without what stands around them', () => {
  expect(foundWords('we <mark>“train</mark> our <mark>Models,</mark> <mark>of</mark>', 'training models')).toEqual([
    'train',
    'models',
  ]);
  expect(foundWords('Article <mark>6(1)(f)</mark> &amp; <mark>R&amp;D</mark>', '6(1)(f)')).toEqual(['6(1)(f)', 'r&d']);
});

test('of a phrase it is the phrase', () => {
  expect(foundWords('<mark>at</mark> <mark>any</mark> <mark>time</mark>', '"at any time"')).toEqual(['at any time']);
});

test('of a heading it is the words that were asked for', () => {
  expect(headingWords('§ 9. Liability, and limits', 'limit of liability')).toEqual(['liability', 'limits']);
  expect(headingWords('Who we are', 'liability')).toEqual([]);
});
