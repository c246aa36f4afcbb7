import { expect, test } from 'vitest';
import { amountsIn } from './amounts.ts';

const wordsOf = (text: string) => amountsIn(text).map(({ word }) => word);

test.each([
  ['$1,000', 'xdollar1000x'],
  ['US$1,000', 'xdollar1000x'],
  ['USD 1,000', 'xdollar1000x'],
  ['1,000 U.S. dollars', 'xdollar1000x'],
  ['$1000', 'xdollar1000x'],
  ['$1', 'xdollar1x'],
  ['$1 million', 'xdollar1000000x'],
  ['€ 1.000,50', 'xeuro1000p5x'],
  ['1 000 €', 'xeuro1000x'],
  ['£50', 'xpound50x'],
  ['30%', 'xpercent30x'],
  ['30 per cent', 'xpercent30x'],
  ['1.5 percent', 'xpercent1p5x'],
])('%s is %s', (text, word) => expect(wordsOf(text)).toEqual([word]));

test.each(['1,000 users', 'section 5', '6(1)(f)', 'May 5, 2026', '100 days'])('%s is no amount', (text) =>
  expect(wordsOf(text)).toEqual([]),
);

test.each([
  ['CAD 50', 'xcad50x'],
  ['50 Canadian dollars', 'xcad50x'],
  ['US$ 50', 'xusd50x'],
  ['50 U.S. dollars', 'xusd50x'],
  ['A$50', 'xaud50x'],
  ['$50', undefined],
  ['50 dollars', undefined],
])('%s is a dollar of one country: %s', (text, word) => expect(amountsIn(text)[0]?.exactly).toBe(word));

test('each amount of a text has its word, as it stands there', () => {
  expect(amountsIn('a fee of $1,000 (or €900), and 5% of it')).toEqual([
    { text: '$1,000', word: 'xdollar1000x' },
    { text: '€900', word: 'xeuro900x' },
    { text: '5%', word: 'xpercent5x' },
  ]);
});
