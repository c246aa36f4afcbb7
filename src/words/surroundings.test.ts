import { expect, test } from 'vitest';
import { toWordsAfter, toWordsBefore } from './surroundings.ts';

test('a word that was cut is left out', () => {
  expect(toWordsBefore('ng Law; Jurisdiction and Venue. ')).toBe('Law; Jurisdiction and Venue.');
  expect(toWordsAfter(' For the avoidance of doubt, the ')).toBe('For the avoidance of doubt, the');
  expect(toWordsAfter(' Electing whether to be bound by t')).toBe('Electing whether to be bound by');
});

test('at the edge of the text nothing was cut', () => {
  expect(toWordsBefore('Ünï 😀. ')).toBe('Ünï 😀.');
  expect(toWordsAfter(' The end.')).toBe('The end.');
});

test('letters without a space between them are left as they are', () => {
  expect(toWordsBefore('我'.repeat(32))).toBe('我'.repeat(32));
});
