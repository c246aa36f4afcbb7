import { expect, test } from 'vitest';
import { isBegun, pauseAfter, toAsked } from './asked-words.ts';

test('words that stand everywhere are not asked for', () => {
  expect(toAsked('we may share Your data with third parties')).toBe('share data third parties');
  expect(toAsked('right to delete')).toBe('right delete');
});

test('of a part of a law the law and the number are asked for', () => {
  expect(toAsked('GDPR Article 6(1)(f)')).toBe('GDPR 6(1)(f)');
  expect(toAsked('BGB § 307')).toBe('BGB 307');
  expect(toAsked('Article 6')).toBe('Article 6');
  expect(toAsked('an article of clothing')).toBe('article clothing');
});

test('of how many, how long and the like only what is measured is asked for', () => {
  expect(toAsked('how many strikes until removal')).toBe('strikes removal');
  expect(toAsked('how long do they keep chats')).toBe('keep chats');
  expect(toAsked('long terms')).toBe('long terms');
});

test('of words whose meaning is asked for only these are asked for', () => {
  expect(toAsked('what does perpetual mean')).toBe('perpetual');
  expect(toAsked('definition of personal data')).toBe('personal data');
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

test('a phrase is waited for until its quote is closed', () => {
  const [open, closed] = ['"the right', '"the right to"'].map(pauseAfter);
  expect(open).toBeGreaterThan(closed!);
  expect(pauseAfter('“the ri”')).toBe(closed);
  expect(pauseAfter('sell da')).toBeUndefined();
  expect(pauseAfter('sell data')).toBe(closed);
});
