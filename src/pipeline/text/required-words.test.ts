import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PieceIndex, toRequired } from './required-words.ts';

test.each([
  ['\\b(sell|rents?)\\b.{0,9}data', ['data']],
  ['(a|an) (ship|boat)', ['ship', 'boat']],
  ['arbitrat(ion|or)?', ['arbitrat']],
  ['may (not )?leave', ['leave']],
  ['(?:you|we) (must|shall)', ['must', 'shall']],
  ['colou?r of sails', ['r of sails']],
  ['\\bby(?!-)\\b[^.;]{0,9}\\b(us(e|ing))\\b', undefined],
  ['[abc]{3}', undefined],
  ['x|yacht', undefined],
  ['e\\.g\\. Boats', ['e.g. boats']],
])('of %s', (source, pieces) => {
  expect(toRequired(source)).toEqual(pieces);
});

test('each match of a pattern holds one of its pieces', () => {
  const word = fc.constantFrom('we', 'may', 'sell', 'boat', 'boats', 'rent', 'data', ' ', 'you ', '. ');
  const atom = fc.oneof(
    fc.constantFrom('sell', 'boats?', '\\bmay\\b', '.{0,9}', '[^.;]{0,5}', '\\w{1,4}', ' '),
    fc
      .array(fc.constantFrom('sell', 'rent', 'boat', 'data', 'we may'), { minLength: 1 })
      .map((all) => `(${all.join('|')})`),
    fc.constantFrom('(not )?', '(sell|rent){0,2}', '(?:boat|data)+', '(?!x)'),
  );
  const sources = fc.array(
    fc.array(atom, { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(sources, fc.array(word, { maxLength: 12 }), (alternatives, words) => {
      const [source, text] = [alternatives.join('|'), words.join('')];
      const required = toRequired(source);
      if (!required || !new RegExp(source, 'i').test(text)) return;
      const index = new PieceIndex();
      const numbers = required.map((piece) => index.numberOf(piece));
      const found = index.in(text);
      expect(numbers.some((number) => found.has(number))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('pieces are found wherever they stand, whatever letters they begin with, and keep their numbers', () => {
  const index = new PieceIndex();
  const pieces = ['boat', 'boats', 'oat', 'änderung', 'ab'];
  const numbers = pieces.map((piece) => index.numberOf(piece));
  expect(pieces.map((piece) => index.numberOf(piece))).toEqual(numbers);
  const found = index.in('two boats, eine änderung, absent');
  expect([...found].sort()).toEqual(numbers);
  expect([...index.in('nothing of it')]).toEqual([]);
});
