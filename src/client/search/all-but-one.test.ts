import { expect, test } from 'vitest';
import { searchAllButOne } from './all-but-one.ts';
import type { Pagefind } from './pagefind.ts';

/** Finds texts that hold all words; the score is a text's place. */
const indexOf = (...texts: string[]): Pagefind => ({
  options: async () => {},
  init: async () => {},
  search: async (query) => ({
    results: texts.flatMap((text, score) =>
      (query ?? '').split(' ').every((word) => text.split(' ').includes(word))
        ? [{ id: text, score, data: () => Promise.reject(new Error('not shown')) }]
        : [],
    ),
    filters: {},
  }),
});
const index = indexOf('address of contacts', 'book address here', 'contacts alone');
const idsOf = async (query: string) => (await searchAllButOne(index, query, {})).map(({ id }) => id);

test('what holds all words but one is found, each once, best first', async () => {
  expect(await idsOf('address book contacts')).toEqual(['book address here', 'address of contacts']);
});

test('of two words, one alone is not enough', async () => {
  expect(await idsOf('address book')).toEqual([]);
});
