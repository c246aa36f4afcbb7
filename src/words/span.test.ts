import { expect, test } from 'vitest';
import { dayInWords, spanInWords, spanOf, versionOn } from './span.ts';

const version = (number: number, first: string, last: string, isUnreadable?: boolean) => ({
  ...{ number, first: `${first}T10:00:00Z`, last: `${last}T10:00:00Z` },
  ...(isUnreadable && { isUnreadable }),
});
const versions = [
  version(1, '2024-01-01', '2024-01-05'),
  version(2, '2024-02-01', '2024-03-01'),
  version(3, '2024-03-02', '2024-03-02', true),
  version(4, '2024-03-03', '2024-04-01'),
  version(5, '2024-06-01', '2024-06-01'),
];
const has =
  (...numbers: number[]) =>
  (number: number) =>
    numbers.includes(number);

test('words reach over captures that are not the document, up to those that have others', () => {
  expect(spanOf(2, versions, has(2, 4))).toEqual({
    before: '2024-01-05T10:00:00Z',
    first: '2024-02-01T10:00:00Z',
    last: '2024-04-01T10:00:00Z',
    after: '2024-06-01T10:00:00Z',
  });
});

test('the first and the newest capture leave their side open', () => {
  const span = spanOf(1, versions, has(1, 2, 4, 5));
  expect(span).toEqual({ first: '2024-01-01T10:00:00Z', last: '2024-06-01T10:00:00Z' });
  const [captured, before, after] = spanInWords(span, 'these words');
  expect(captured).toBe(
    'These words were captured first on 1 January 2024, 10:00:00 UTC and last on 1 June 2024, 10:00:00 UTC.',
  );
  expect(before).toContain('may be older');
  expect(after).toContain('is not shown');
});

test.each([
  ['2023-12-31', undefined],
  ['2024-01-01', 1],
  ['2024-01-31', 1],
  ['2024-03-02', 2],
  ['2024-05-31', 4],
  ['2030-01-01', 5],
])('on %s the version that was last seen is %s', (day, number) => {
  expect(versionOn(day, versions)?.number).toBe(number);
});

test.each([
  ['2024-02-01', 'A capture was made on'],
  ['2024-02-10', 'lies between captures that have these words'],
  ['2024-05-01', 'Nobody captured the document between 1 April 2024 and 1 June 2024'],
])('of %s it says: %s', (day, words) => {
  expect(dayInWords(day, spanOf(2, versions, has(2, 4)), 'these words')).toContain(words);
});

test('a day after the newest capture is not taken for one that was captured', () => {
  expect(dayInWords('2025-01-01', spanOf(5, versions, has(5)), 'these words')).toContain('lies after the last capture');
});
