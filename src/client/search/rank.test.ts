import { expect, test } from 'vitest';
import type { AnyOf, Found, Pagefind } from './pagefind.ts';
import { holdMost, nearly, rank, ranked, standingFirst } from './rank.ts';

const pages = [
  { id: 'style', words: 'people may read what work is', kind: 'page', type: '' },
  { id: 'reads', words: 'people read chats', kind: 'clause', type: 'Monitoring' },
  { id: 'sells', words: 'people sell', kind: 'clause', type: 'Sale' },
  { id: 'keeps', words: 'kept for years', kind: 'clause', type: 'Retention' },
  { id: 'kept', words: 'shredded for years at once', kind: 'clause', type: 'Retention', state: 'gone' },
  { id: 'shreds', words: 'shredded at once', kind: 'clause', type: 'Retention', state: 'verbatim' },
];
const pagefind: Pagefind = {
  options: async () => {},
  init: async () => {},
  search: async (query, { filters }) => ({
    filters: {},
    results: pages
      .filter(({ words }) => query === null || words.split(' ').includes(query))
      .filter(({ kind, type, state = '' }) =>
        Object.entries(filters as AnyOf).every(([name, { any }]) =>
          any.includes(name === 'kind' ? kind : name === 'state' ? state : type),
        ),
      )
      .map(({ id }): Found => ({ id, score: 1, data: () => Promise.reject(new Error('not shown')) })),
  }),
};
const guess = (type: string, ...words: string[]) => [
  { type, score: 60, words: words.map((word) => ({ word, language: 'en' })) },
];
const ids = (found: readonly Found[]) => found.map(({ id }) => id);

test('what holds more of the words comes first, a page of prose after it', async () => {
  const order = await rank(pagefind, ['people', 'read'], [], {});
  expect(ids(ranked(order.any, order))).toEqual(['reads', 'style', 'sells']);
});

test('what is of the type that the words point to comes before what holds as many of them', async () => {
  const order = await rank(pagefind, ['people', 'years'], guess('Sale', 'people', 'years'), {});
  expect(ids(ranked(order.any, order))[0]).toBe('sells');
});

test('a type that one frequent word of several points to comes after what holds the rare ones', async () => {
  const order = await rank(pagefind, ['people', 'years', 'kept'], guess('Sale', 'people'), {});
  expect(ids(ranked(order.any, order))[0]).toBe('keeps');
});

test('what holds most of the words is no page of prose', async () => {
  const order = await rank(pagefind, ['read', 'work', 'chats'], [], {});
  expect(ids(holdMost(order))).toEqual(['reads']);
});

test('what holds a small part of the words and is about something else is left out', async () => {
  const order = await rank(pagefind, ['chats', 'work', 'people'], [], {});
  expect(ids(nearly(order))).toEqual(['reads', 'style']);
});

test('words that are gone come after those that stand', async () => {
  const order = await rank(pagefind, ['shredded', 'once'], [], {});
  expect(ids(ranked(order.any, order))).toEqual(['shreds', 'kept']);
  expect(ids(await standingFirst(pagefind, order.any, {}))).toEqual(['shreds', 'kept']);
});

test('of two that hold the same, the one of the kind that the query names comes first', async () => {
  const favours = [{ clauseType: { any: ['Sale'] } }];
  const order = await rank(pagefind, ['people'], [], {}, { favours });
  expect(ids(ranked(order.any, order))[0]).toBe('sells');
});
