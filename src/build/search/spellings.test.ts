import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Spellings } from './spellings.ts';

test('where a term is hyphenated somewhere, open spellings get the closed one, and closed ones the parts', () => {
  const texts = [
    'a third-party site',
    'Third parties may',
    'our thirdparty',
    'by e-mail',
    'an email',
    'opt-out',
    'you opt out',
  ];
  const spellings = new Spellings(texts);
  expect(texts.map((text) => spellings.others(text))).toEqual([
    [],
    ['thirdparties'],
    ['third party'],
    [],
    ['e mail'],
    [],
    ['optout'],
  ]);
});

test('so where it is closed in one place and open in another, unless its parts are short', () => {
  const spellings = new Spellings(['a data base', 'the database', 'it may be', 'maybe']);
  expect(spellings.others('our data base')).toEqual(['database']);
  expect(spellings.others('our databases')).toEqual(['data base']);
  expect(spellings.others('it may be so')).toEqual([]);
});

test('three words are one term too, and no term goes over a sign', () => {
  const spellings = new Spellings(['end-to-end']);
  expect(spellings.others('from end to end')).toEqual(['endtoend']);
  expect(spellings.others('an end. To end it')).toEqual([]);
});

test('what was found out of other texts changes nothing', () => {
  const words = fc.constantFrom('opt-out', 'opt', 'out', 'optout', 'opt-outs', 'data', 'base', 'database', 'data.');
  const texts = fc.array(
    fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(texts, texts, fc.nat(6), (before, after, same) => {
      const all = [...before.slice(0, same), ...after];
      const first = new Spellings(before);
      for (const text of before) first.others(text);
      const [anew, again] = [new Spellings(all), new Spellings(all, first)];
      expect(all.map((text) => again.others(text))).toEqual(all.map((text) => anew.others(text)));
    }),
  );
});
