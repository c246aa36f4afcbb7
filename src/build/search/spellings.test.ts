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
  const spellings = Spellings.of(texts);
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
  const spellings = Spellings.of(['a data base', 'the database', 'it may be', 'maybe']);
  expect(spellings.others('our data base')).toEqual(['database']);
  expect(spellings.others('our databases')).toEqual(['data base']);
  expect(spellings.others('it may be so')).toEqual([]);
});

test('three words are one term too, and no term goes over a sign', () => {
  const spellings = Spellings.of(['end-to-end']);
  expect(spellings.others('from end to end')).toEqual(['endtoend']);
  expect(spellings.others('an end. To end it')).toEqual([]);
});

test('of a term that is written in two ways the first by its letters counts, whichever text came first', () => {
  for (const texts of [
    ['third-party', 'third-parties'],
    ['third-parties', 'third-party'],
  ])
    expect(Spellings.of(texts).others('thirdparty')).toEqual(['third parties']);
});

const drawn = fc.constantFrom(
  ...['opt-out', 'opt', 'out', 'optout', 'opt-outs', 'data', 'base', 'database', 'data.', 'bases', 'an', 'others'],
);
const some = fc.array(
  fc.array(drawn, { maxLength: 6 }).map((all) => all.join(' ')),
  { maxLength: 6 },
);

test('where texts were exchanged, all is known that these texts would tell from the start', () => {
  let same = 0;
  fc.assert(
    fc.property(some, some, some, (stay, gone, came) => {
      const before = Spellings.of([...gone, ...stay]);
      const others = stay.map((text) => before.others(text));
      const [anew, kept] = [Spellings.of([...stay, ...came]), JSON.parse(JSON.stringify(before.counts))];
      const exchanged = new Spellings(kept);
      if (!exchanged.exchange(gone, came)) return;
      same++;
      expect(others).toEqual(stay.map((text) => anew.others(text)));
      expect(came.map((text) => exchanged.others(text))).toEqual(came.map((text) => anew.others(text)));
      const sorted = ({ counts: { words, open } }: Spellings) => [words.toSorted(), open.toSorted()];
      expect(sorted(exchanged)).toEqual(sorted(anew));
    }),
    { numRuns: 400 },
  );
  expect(same).toBeGreaterThan(50);
});

test('all texts must be looked at only where a term came or went that they may spell otherwise', () => {
  const said = () => Spellings.of(['our data base', 'we opt-out', 'you opt out', 'a site']);
  expect(said().exchange(['a site'], ['a page of blueprints'])).toBe(true);
  expect(said().exchange(['a site'], ['a well-read page'])).toBe(true);
  expect(said().exchange(['a site'], ['the databases'])).toBe(false);
  expect(said().exchange(['we opt-out'], [])).toBe(false);
});

test('an id is no term: texts with the word "be" are not found by a letter of it', () => {
  expect(Spellings.of(['To be continued', 'BE-S7KNZK0']).others('To be continued')).toEqual([]);
  expect(Spellings.of(['thirdparty', 'a third-party service']).others('thirdparty')).toEqual(['third party']);
});
