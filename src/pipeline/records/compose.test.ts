import { expect, test } from 'vitest';
import { compose, counted, joinLines } from './compose.ts';
import { plainText } from './texts.ts';

test('neighbouring strings are joined, parts stay apart', () => {
  const part = counted('platforms-saying', 'ai-training', 1200);
  expect(compose`a${'b'}c ${part} d`).toEqual(['abc ', part, ' d']);
  expect(compose`${part}`).toEqual([part]);
  expect(joinLines([compose`a ${part}`, ' b', ['c']])).toEqual(['a ', part, ' bc']);
});

test('its plain text is what a page prints of it', () => {
  const line = compose`${{ text: 'Title', path: 'platforms/a' }}: ${{ words: 'We may' }}, ${counted('clauses', '', 1200)} times`;
  expect(plainText(line)).toBe('Title: “We may”, 1,200 times');
});
