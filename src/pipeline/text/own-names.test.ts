import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFirstPerson, toOwnNames } from './own-names.ts';

test('names are those that the text defines, that reserve rights, and those of the platform', () => {
  const texts = [
    'This is a contract with Lumen Works Ltd (“Lumen”, “we” or “us”).',
    'Harbor Chat reserves the right to close rooms. Guests may leave at any time.',
    'Prices are in Quill’s sole discretion.',
  ];
  expect(toOwnNames(texts, ['Rookery'])).toEqual(['Rookery', 'Lumen Works Ltd', 'Lumen', 'Harbor Chat', 'Quill']);
});

test('users, stores and words that begin a sentence are no names of the service', () => {
  const texts = [
    'Customer reserves the right to leave. Apple disclaims all warranties. You may, at your option, go.',
    'THE SERVICE DISCLAIMS ALL WARRANTIES.',
    'A guest (“you”) stays.',
  ];
  expect(toOwnNames(texts)).toEqual([]);
});

test('names and parties read as “we”, their possessives as “our”, in capitals too; other words stay', () => {
  const read = toFirstPerson(['Lumen', 'Lumen Works']);
  expect(read('LUMEN WORKS may close it. Lumen’s decision. The Company pays. Lumens and Accompany.')).toBe(
    'we may close it. our decision. we pays. Lumens and Accompany.',
  );
});

test('words beyond ASCII are read by the same rule', () => {
  const read = toFirstPerson(['Lumen', 'Größe AG']);
  expect(read('Lumen’s “offer”. Lumené stays, éLumen stays, “Lumen” goes.')).toBe(
    'our “offer”. Lumené stays, éLumen stays, “we” goes.',
  );
  expect(read('GRÖSSE AG stays, größe ag’s too, unlike Grösse.')).toBe('GRÖSSE AG stays, our too, unlike Grösse.');
});

test('a name with signs that patterns know is read as it is written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][.*+?^${}()|[\]\\a-z]{1,12}$/), (name) => {
      expect(toFirstPerson([name])(`Then ${name} may go.`)).toBe('Then we may go.');
    }),
  );
});
