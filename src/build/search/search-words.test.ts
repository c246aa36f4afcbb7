import { expect, test } from 'vitest';
import { SearchWords } from './search-words.ts';

test('words come by the number of texts they are in, and short ones are left out', () => {
  const words = new SearchWords();
  words.add('Arbitration, arbitration and arbitration: the law of data');
  words.add('Data and more DATA; café');
  expect(words.list().split('\n')).toEqual(['data', 'arbitration', 'café', 'more']);
  expect(words.list(1)).toBe('data');
});
