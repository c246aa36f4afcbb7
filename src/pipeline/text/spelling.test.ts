import { expect, it } from 'vitest';
import { TextSpellings } from './spelling.ts';
import type { Texts } from './texts.ts';

const areOther = (before: string, after: string) =>
  new TextSpellings({ piecesOf: (text: string) => [text] } as unknown as Texts).areOther(before, after);
const here = 'We organise, personalise and analysed the behaviour of your neighbours, and favour unauthorised offence.';
const there = 'We organize, personalize and analyzed the behavior of your neighbors, and favor unauthorized offense.';

it('a text that spells its words as in America was respelt from one that spells them as in Britain, and the other way round', () => {
  expect([areOther(here, there), areOther(there, here)]).toEqual([true, true]);
  expect([areOther(here, here), areOther(here, `${there} ${here}`)]).toEqual([false, false]);
});

it('a letter that is none of ASCII changes no count', () => {
  expect(areOther(`${here} Café.`, there)).toBe(true);
  expect(areOther(here, `${there} Café neighborhood.`)).toBe(true);
});

it('words that only hold such letters are none of them, whatever letter stands beside', () => {
  const inside = 'precolour colourize élabour labouré centred enroller';
  expect(areOther(`${inside} ${inside}`, there)).toBe(false);
});
