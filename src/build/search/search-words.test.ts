import { expect, test } from 'vitest';
import { SearchWords, wordsIn } from './search-words.ts';

test('words come by the number of texts they are in, and short ones are left out', () => {
  const words = new SearchWords();
  const add = (content: string) => words.add(wordsIn({ content, meta: {} }));
  add('Arbitration, arbitration and arbitration: the law of data');
  add('Data and more DATA; café');
  expect(words.list().split('\n')).toEqual(['data', 'arbitration', 'café', 'more']);
  expect(words.list(1)).toBe('data');
});
