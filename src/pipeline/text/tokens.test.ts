import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTokens, isWord, toTokens, toWordTokens } from './tokens.ts';

const english = fc.string({ unit: fc.constantFrom(...'abXY019 .,;%$&()\'"-'), maxLength: 60 });

test('words of plain English are its tokens that are words, in small letters, at their places', () => {
  fc.assert(
    fc.property(english, (text) => {
      const words = toTokens(text).filter((token) => isWord(token.text));
      expect(toWordTokens(text)).toEqual(words.map((word) => ({ ...word, text: word.text.toLowerCase() })));
      expect(countTokens(`${text} é`)).toBe(words.length + 1);
    }),
  );
});
