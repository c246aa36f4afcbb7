import { expect, test } from 'vitest';
import { toBlocks } from './blocks.ts';
import { normalise } from './normalise.ts';
import { pairBlocks } from './pair-blocks.ts';

const blocks = (...texts: string[]) => toBlocks(normalise(texts.join('\n\n')));
const pair = (olds: string[], news: string[]) =>
  pairBlocks(blocks(...olds), blocks(...news)).map(([removed, added]) =>
    [removed, added].map((side) => side.map(({ text }) => text)),
  );

const mail = 'We read your mail to show you what may interest you.';
const mailReworded = 'We may read your mail to show you offers that may interest you.';
const sell = 'Nothing of it is ever sold to anybody else.';

test('a block that was reworded is the partner of what it became, others stand alone in their order', () => {
  expect(pair([mail], [mailReworded])).toEqual([[[mail], [mailReworded]]]);
  expect(pair([mail], [sell])).toEqual([
    [[mail], []],
    [[], [sell]],
  ]);
  expect(pair([mail, sell], [mailReworded])).toEqual([
    [[mail], [mailReworded]],
    [[sell], []],
  ]);
  expect(pair([], [sell])).toEqual([[[], [sell]]]);
  expect(pair([], [])).toEqual([]);
});

test('a paragraph that was cut in two, and two that grew together, are one group', () => {
  expect(pair([`${mail} ${sell}`], [mail, sell])).toEqual([[[`${mail} ${sell}`], [mail, sell]]]);
  expect(pair([mail, sell], [`${mail} ${sell}`])).toEqual([[[mail, sell], [`${mail} ${sell}`]]]);
});

test('words that are shared by chance make no partners', () => {
  const other = 'You may close your account whenever you want and we delete what is in it.';
  expect(pair([mail], [other])).toHaveLength(2);
});
