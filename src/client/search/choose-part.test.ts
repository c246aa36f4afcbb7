import { expect, test } from 'vitest';
import { toTypedWords } from '../../words/typed-words.ts';
import { choosePart, glossaryIn } from './choose-part.ts';

const guess = (type: string, score: number, ...words: string[]) => ({
  type,
  score,
  words: words.map((word) => ({ word, language: 'en' })),
});

test('a part is asked for where most words point to it, and more than to any clause type', () => {
  const asked = ['report', 'a', 'mistake', 'in', 'an', 'analysis'];
  const part = guess('contribute', 71, 'report', 'mistake', 'analysis');
  expect(choosePart([part], [guess('Warning', 17, 'mistake')], asked)).toBe(part);
  expect(choosePart([part], [guess('Warning', 70, 'mistake')], asked)).toBeUndefined();
  expect(choosePart([guess('contribute', 30, 'mistake')], [], asked)).toBeUndefined();
});

test('who speaks of this site asks for a part of it whatever else the words point to', () => {
  const part = guess('about', 60, 'privacy', 'website', 'cookies');
  const type = [guess('Cookies', 80, 'cookies')];
  expect(choosePart([part], type, ['privacy', 'of', 'this', 'website', 'cookies'])).toBe(part);
  expect(choosePart([part], type, ['privacy', 'website', 'cookies'])).toBeUndefined();
});

test('who wants to be told of changes asks for the watch list', () => {
  const watch = guess('watch', 12, 'changes');
  expect(
    choosePart([watch], [guess('Changes', 80, 'changes')], ['alert', 'me', 'when', 'a', 'policy', 'changes']),
  ).toBe(watch);
});

test('whoever asks for the meaning of words asks for the glossary', () => {
  const glossary = guess('glossary', 12, 'explain');
  expect(glossaryIn('explain “perpetual”', [glossary])).toBe(glossary);
  expect(glossaryIn('“perpetual”', [glossary])).toBeUndefined();
});

test('words that every page of the site has point to no part', () => {
  expect(choosePart([guess('records', 40, 'list', 'all')], [], ['list', 'all'])).toBeUndefined();
});

test.each(['what is new', 'what’s new', 'what changed', 'news', 'was ist neu'])(
  '“%s” asks for the changes of all platforms',
  (query) => expect(choosePart([], [guess('Changes', 80, 'new')], toTypedWords(query))?.type).toBe('changes'),
);

test.each(['new device', 'what is new content', 'what changed in the fees'])('“%s” asks for no changes', (query) =>
  expect(choosePart([], [], toTypedWords(query))).toBeUndefined(),
);
