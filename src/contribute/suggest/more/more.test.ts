import { expect, test } from 'vitest';
import { toBlocks } from '../../../pipeline/text/blocks.ts';
import { normalise } from '../../../pipeline/text/normalise.ts';
import { toFeatures } from './features.ts';
import { findMore } from './find-more.ts';
import { fromFile, rate, toFile } from './model.ts';
import { shippedModel } from './shipped-model.ts';
import { train } from './train.ts';

const types = ['sale', 'moving'];
const say = (text: string, ...own: string[]) => ({ text, types: new Set(own) });
const examples = [
  ...['boats', 'ships', 'rafts', 'canoes'].flatMap((thing) => [
    say(`we may sell your ${thing} to others`, 'sale'),
    say(`we sell ${thing} when we like`, 'sale'),
    say(`you can move your ${thing} to the pier`, 'moving'),
    say(`the ${thing} are blue and old`),
    say(`our ${thing} float on the sea`),
  ]),
];

test('features are words and pairs, numbers alike, each once', () => {
  expect(toFeatures('Pay $100, pay 7 Acme’s')).toEqual(['pay', '0', 'acme', 'pay 0', '0 pay', '0 acme']);
  expect(toFeatures('…')).toEqual([]);
});

test('what is learnt tells sentences of a type from others, also in words of another order', () => {
  const model = train(examples, types);
  const [sale, moving] = rate(model, 'others may sell your boats');
  expect(sale).toBeGreaterThan(0);
  expect(moving).toBeLessThan(0);
  for (const one of rate(model, 'the sea is old')) expect(one).toBeLessThan(0);
});

test('the same sentences give the same file, and a file gives the ratings it was written with', () => {
  const model = train(examples, types);
  const file = toFile(model);
  expect(toFile(train(examples, types))).toBe(file);
  const read = fromFile(file);
  expect(toFile(read)).toBe(file);
  const text = 'we may sell your rafts to others';
  for (const [at, one] of rate(read, text).entries()) expect(one).toBeCloseTo(rate(model, text)[at]!, 1);
});

test('further passages come by rating, neighbours as one, and none that phrases found', () => {
  const model = train(examples, types);
  const blocks = toBlocks(
    normalise(
      '# Trade\n\nWe may sell your boats to others.\n\nWe sell rafts whenever we like.\n\nThe sea is calm, and so are all of us.',
    ),
  );
  const sought = { model, types: new Set(['sale']) };
  const [first, ...rest] = findMore(blocks, [], sought);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ clauseType: 'sale', heading: 'Trade' });
  expect(first!.blocks).toHaveLength(2);
  const found = [{ clauseType: 'sale', blocks: blocks.slice(1, 3), sentence: 'We may sell your boats to others.' }];
  expect(findMore(blocks, found, sought)).toEqual([]);
});

test('the shipped weights rate a liability clause highest for its type', () => {
  const model = shippedModel();
  const ratings = rate(model, 'to the extent permitted by law we shall not be held liable for any loss or damage');
  const best = model.types[ratings.indexOf(Math.max(...ratings))];
  expect(best).toBe('liability-limit');
});
