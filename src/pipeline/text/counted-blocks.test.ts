import { expect, test } from 'vitest';
import { findCounts } from './counted-blocks.ts';

/** The numbers of the blocks that count them; null for a block without. */
const countsOf = (...blocks: string[]) =>
  findCounts(blocks.map((text) => ({ text }))).map((length, at) => blocks[at]!.slice(0, length).trim() || null);

test.each([
  [
    ['1 Data we keep', '2 Who reads it'],
    ['1', '2'],
  ],
  [
    ['1. Data we keep', 'It is kept.', '2. Who reads it'],
    ['1.', null, '2.'],
  ],
  [
    ['1 Data we keep', '1.1 Letters', '1.2 Pictures', '2 Who reads it'],
    ['1', '1.1', '1.2', '2'],
  ],
  [
    ['§ 4 Data we keep', '§ 5 Who reads it'],
    ['§ 4', '§ 5'],
  ],
  [
    ['Article 4 Data we keep', 'Article 5 Who reads it'],
    ['Article 4', 'Article 5'],
  ],
  [
    ['Section 1', 'Data we keep', 'Section 2', 'Who reads it'],
    ['Section 1', null, 'Section 2', null],
  ],
  [
    ['1 Data we keep', '3 Who reads it'],
    [null, null],
  ],
  [
    ['1 Data we keep', '1.2 Letters'],
    [null, null],
  ],
  [
    ['1.2 Data we keep', '2.3 Letters'],
    [null, null],
  ],
  [
    ['1 Data we keep', '1.1.1 Letters'],
    [null, null],
  ],
  [
    ['1 Data', '2 Letters', '9 Pictures'],
    ['1', '2', null],
  ],
  [
    ['1.1 Letters we keep', '1.2 Pictures we keep'],
    ['1.1', '1.2'],
  ],
  [
    ['1.2 Letters we keep', '1.2.1 On paper'],
    ['1.2', '1.2.1'],
  ],
  [
    ['1.2 Letters we keep', '1.3.1 On paper'],
    [null, null],
  ],
  [
    ['1', 'Data we keep', '2', 'Who reads it'],
    ['1', null, '2', null],
  ],
  [
    ['1', 'data we keep', '2', 'who reads it'],
    ['1', null, '2', null],
  ],
  [
    ['1 Data that we keep', '2 Data that we sell'],
    ['1', '2'],
  ],
  [['30 Days are how long we keep it'], [null]],
  [['30 days is how long'], [null]],
  [
    ['1 data we keep', '2 who reads it'],
    [null, null],
  ],
])('%j are counted by %j', (blocks, counts) => {
  expect(countsOf(...blocks)).toEqual(counts);
});

test.each([
  [['1 Month: 5 EUR', '2 Months: 9 EUR']],
  [['1 Month', '2 Months']],
  [['1', 'Month', '2', 'Months']],
  [['1 Month costs you 5 EUR', '2 Months cost you 9 EUR']],
  [['1 Month: 5 EUR', '2 Months and then some days']],
  [['Article 6 GDPR allows all of it', 'Article 7 GDPR asks for all of it']],
  [['Article 6 GDPR allows it', 'Article 7 GDPR allows it']],
  [['§ 312 BGB applies', '§ 313 BGB applies']],
])('%j measure or name a law: their numbers are words', (blocks) => {
  expect(countsOf(...blocks)).toEqual(blocks.map(() => null));
});
