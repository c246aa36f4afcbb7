import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesByLetters, toLetters, toWordKey } from './word-key.ts';

// Plain English takes a shorter way through each of them; one letter that is not of ASCII takes the long one.
const english = fc.string({ unit: fc.constantFrom(...'abcXYZ019 .,;%$&()\'"?!-^`@'), maxLength: 60 });

test('plain English has the key and the letters that it has beside a word of another language', () => {
  fc.assert(
    fc.property(english, (text) => {
      expect(toWordKey(`${text} é`)).toBe(`${toWordKey(text)}é`);
      expect(toLetters(`${text} é`)).toBe(`${toLetters(text)}é`);
      expect(placesByLetters(`é ${text}`, `é${text}`)).toEqual(placesByLetters(`e ${text}`, `e${text}`));
    }),
  );
});
