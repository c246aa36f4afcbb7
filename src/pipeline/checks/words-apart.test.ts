import { expect, it } from 'vitest';
import { tellWordsApart } from './words-apart.ts';

it.each([
  [
    'a word off',
    'pass a token, without some content, on',
    'pass a token, without any content, on',
    'for "some" it has "any"',
  ],
  ['two words off', 'we will sell your data', 'we may use your data', 'for "will sell" it has "may use"'],
  ['two places', 'we will use your list', 'we may use your data', 'for "will" it has "may", for "list" it has "data"'],
  ['a line break, which is no word', 'we may\nuse your data', 'we can use your data', 'for "may" it has "can"'],
])('tells %s', (_, typed, passage, told) => {
  expect(tellWordsApart(typed, passage)).toBe(told);
});

it.each([
  ['words that are the same', 'we may use it', 'we may use it'],
  ['words that differ everywhere', 'a one b two c three d four e', 'a 1st b 2nd c 3rd d 4th e'],
  ['long words', `we ${'sell and rent '.repeat(20)}it`, 'we use it'],
])('says nothing of %s', (_, typed, passage) => {
  expect(tellWordsApart(typed, passage)).toBeUndefined();
});
