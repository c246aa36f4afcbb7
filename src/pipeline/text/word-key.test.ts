import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtSpaces } from './pieces-of-text.ts';
import { placeLetters, placesByLetters, toLetters, toWordKey } from './word-key.ts';

// Plain English takes a shorter way through each of them; one letter that is not of ASCII takes the long one.
const english = fc.string({ unit: fc.constantFrom(...'abcXYZ019 .,;%$&()<>=+/\'"?!-^`@'), maxLength: 60 });

test('plain English has the key and the letters that it has beside a word of another language', () => {
  fc.assert(
    fc.property(english, (text) => {
      expect(toWordKey(`${text} é`)).toBe(`${toWordKey(text)}é`);
      expect(toLetters(`${text} é`)).toBe(`${toLetters(text)}é`);
      expect(placesOf(`é ${text}`, `é${text}`)).toEqual(placesOf(`e ${text}`, `e${text}`));
    }),
  );
});

const placesOf = (text: string, words: string, cuts: readonly number[] = []) =>
  placesByLetters(cutAtSpaces(text, cuts).map(placeLetters), words);

test('words stand at the same places of a text wherever it is cut', () => {
  const text = 'We “keep” your Œuvre. We keep your œuvre, ﬁve years; we keep 𝔘s.';
  const cuts = Array.from(text.matchAll(/ /g), ({ index }) => index + 1);
  for (const words of ['We keep your œuvre', 'œuvre we', 'Five', 'keep us', 'e', 'never'])
    for (const cut of [cuts, cuts.filter((_, at) => at % 2 > 0), cuts.slice(0, 1)])
      expect(placesOf(text, words, cut)).toEqual(placesOf(text, words));
  expect(placesOf(text, 'keep your', cuts)).toEqual([
    { start: 4, end: 14 },
    { start: 25, end: 34 },
  ]);
  expect(placesOf(text, '--', cuts)).toEqual([]);
});
