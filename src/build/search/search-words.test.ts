import { expect, test } from 'vitest';
import { listWords, wordsIn } from './search-words.ts';
import { Tally } from './tally.ts';

test('words come by the number of texts they are in, and short ones are left out', () => {
  const words = new Tally();
  const add = (content: string) => words.add(wordsIn({ content, meta: {} }));
  add('Arbitration, arbitration and arbitration: the law of data');
  add('Data and more DATA; café');
  expect(listWords(words).split('\n')).toEqual(['data', 'arbitration', 'café', 'more']);
  expect(listWords(words, 1)).toBe('data');
});
