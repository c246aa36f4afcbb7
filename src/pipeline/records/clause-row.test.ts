import { expect, test } from 'vitest';
import { toOpening } from './clause-row.ts';

test('short words are their own opening', () => {
  expect(toOpening('We may use it.')).toBe('We may use it.');
});

test('long words are cut between words, without the punctuation that would hang', () => {
  expect(toOpening('We may use it, and so on', 17)).toBe('We may use it …');
  expect(toOpening('We may use – you say it', 16)).toBe('We may use …');
});

test('a word that ends where the cut falls is kept', () => {
  expect(toOpening('We may use it all', 12)).toBe('We may use …');
});

test('a text without spaces is cut in its length, not after its first character', () => {
  expect(toOpening('私たちはあなたのデータを使うことがあります', 10)).toBe('私たちはあなたの …');
  expect(toOpening(`A ${'長'.repeat(30)}`, 10)).toBe(`A ${'長'.repeat(6)} …`);
});

test('no character is cut in two', () => {
  expect(toOpening('👍'.repeat(10), 7)).toBe('👍👍 …');
});

test('an opening is never longer than asked', () => {
  for (let length = 8; length < 60; length++)
    expect(toOpening('We may, at any time – use it: as we please; '.repeat(3), length).length).toBeLessThanOrEqual(
      length,
    );
});
