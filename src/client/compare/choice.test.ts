import { expect, test } from 'vitest';
import { readChoice, writeChoice } from './choice.ts';

test('a choice is read from the address and written back', () => {
  const search = '?platforms=lumen-pay,quill-ai&types=ai-training';
  expect(readChoice(search)).toEqual({ platforms: ['lumen-pay', 'quill-ai'], types: ['ai-training'] });
  expect(writeChoice(readChoice(search))).toBe(search);
});

test('for whom the answers are is part of the address', () => {
  const search = '?platforms=lumen-pay&types=ai-training&for=business';
  expect(readChoice(search)).toEqual({ platforms: ['lumen-pay'], types: ['ai-training'], audience: 'business' });
  expect(writeChoice(readChoice(search))).toBe(search);
});

test('what is no slug is left out, and nothing stands twice', () => {
  expect(readChoice('?platforms=a,../b,A,a,%3Cscript%3E&platforms=c&types=')).toEqual({
    platforms: ['a', 'c'],
    types: [],
  });
});

test('no choice is no query', () => {
  expect(writeChoice({ platforms: [], types: [] })).toBe('');
});
