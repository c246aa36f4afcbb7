import { expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { type Known, nothingKnown } from './known.ts';
import type { Part } from './similar.ts';
import { Texts } from './texts.ts';
import { Wordings } from './wording.ts';

/** The wordings of a document, and its versions with ways from words to ranges and back. */
function open<T extends readonly string[]>(made: readonly [...T], known: Known = nothingKnown) {
  const { captures, payloads } = makeDocument(made);
  const texts = new Texts(payloads, known);
  const toVersion = (digest: string) => {
    const key = texts.factsOf(digest).folded;
    const folded = texts.foldedOf(key);
    const partsOf = (...pieces: string[]) =>
      pieces.map((piece) => {
        const start = folded.indexOf(piece);
        expect(start, `${piece} in ${folded}`).toBeGreaterThanOrEqual(0);
        return { start, end: start + piece.length };
      });
    const slices = (parts: readonly Part[] | null) => parts?.map(({ start, end }) => folded.slice(start, end));
    return { key, folded, partsOf, slices };
  };
  const versions = captures.map(({ digest }) => toVersion(digest));
  return {
    wordings: new Wordings(texts, known),
    versions: versions as { [K in keyof T]: ReturnType<typeof toVersion> },
  };
}

const [buyers, sellers] = ['Buyers first of all. We keep your data.', 'Sellers come second. We keep your data.'];

test('a wording has its pieces and 32 characters on either side', () => {
  const text = `${'b'.repeat(40)} We keep it, we sell it. ${'a'.repeat(40)}`;
  const {
    wordings,
    versions: [{ key, partsOf }],
  } = open([text]);
  expect(wordings.read(key, partsOf('We keep it', 'we sell it'))).toEqual({
    pieces: ['We keep it', 'we sell it'],
    before: `${'b'.repeat(31)} `,
    after: `. ${'a'.repeat(30)}`,
  });
  expect(wordings.read(key, partsOf('b'.repeat(40)))).toMatchObject({ before: '' });
});

test.each([
  ['the same text', `${buyers} ${sellers}`, 40],
  ['a text with words before it', `Dear reader. ${buyers} ${sellers}`, 53],
  ['a text in which they changed places', `${sellers} ${buyers}`, 0],
  ['a text without the others', sellers, 0],
])('of equal words those with the same words around them: %s', (_, text, from) => {
  const {
    wordings,
    versions: [old, fresh],
  } = open([`${buyers} ${sellers}`, text]);
  const wording = wordings.read(old.key, [{ start: 61, end: 79 }]);
  expect(wording.pieces).toEqual(['We keep your data.']);
  expect(wordings.stands(wording, fresh.key)).toEqual([{ start: from + 21, end: from + 39 }]);
});

test('of equal words those with the same words behind them', () => {
  const {
    wordings,
    versions: [old, fresh],
  } = open(['We keep it. Buyers win.', 'We keep it. Sellers lose. We keep it. Buyers win.']);
  const wording = wordings.read(old.key, old.partsOf('We keep it'));
  expect(wordings.stands(wording, fresh.key)).toEqual([{ start: 26, end: 36 }]);
});

test('of several pieces each is the first behind the one before it, whatever is around it', () => {
  const {
    wordings,
    versions: [old, fresh],
  } = open(['One thing, two things!', 'One thing, two things? And two things!']);
  const wording = wordings.read(old.key, old.partsOf('One thing', 'two things'));
  expect(wordings.stands(wording, fresh.key)).toEqual(fresh.partsOf('One thing', 'two things'));
});

test('of equal words with equal words around them the first', () => {
  const {
    wordings,
    versions: [old, fresh],
  } = open(['We keep it.', 'We keep it. We keep it. We keep it.']);
  const wording = { ...wordings.read(old.key, old.partsOf('We keep it')), before: '', after: '' };
  expect(wordings.stands(wording, fresh.key)).toEqual([{ start: 0, end: 10 }]);
});

test.each([
  ['We keep data', 'Today we say: We keep data and more.', ['We keep data']],
  ['We keep data', 'We keep database dumps.', undefined],
  ['keep data', 'We upkeep data.', undefined],
  ['We keep data', 'We keep dated letters.', undefined],
  ['We keep e-mail addresses', 'Now: We keep email addresses here.', ['We keep email addresses']],
  ['We keep e-mail addresses', 'Now we keep mail addresses here.', undefined],
])('%j in %j', (words, text, found) => {
  const {
    wordings,
    versions: [old, fresh],
  } = open([`${words} for years.`, text]);
  expect(fresh.slices(wordings.stands(wordings.read(old.key, old.partsOf(words)), fresh.key))).toEqual(found);
});

test.each([
  ['One thing here. Two things there.', ['One thing', 'Two things']],
  ['Two things there. One thing here. Two things again.', ['One thing', 'Two things']],
  ['Two things there. One thing here.', undefined],
  ['One thing here.', undefined],
])('pieces stand one after the other: %j', (text, found) => {
  const {
    wordings,
    versions: [old, fresh],
  } = open(['One thing only. Two things only.', text]);
  const parts = wordings.stands(wordings.read(old.key, old.partsOf('One thing', 'Two things')), fresh.key);
  expect(fresh.slices(parts)).toEqual(found);
  if (parts) expect(parts[1]!.start).toBeGreaterThan(parts[0]!.end);
});

test('empty words stand nowhere', () => {
  const {
    wordings,
    versions: [{ key }],
  } = open(['We keep it.']);
  for (const pieces of [[], ['']]) expect(wordings.stands({ pieces, before: '', after: '' }, key)).toBeNull();
});

const sentence = 'We keep the letters that you send to us for seven years.';
const changed = sentence.replace('seven', 'eight');
const second = 'We keep the pictures that you take of us as well.';

test.each([
  ['words', [sentence], [changed], false],
  ['nothing but the number of a paragraph', [sentence, `2. ${second}`], [sentence, `3. ${second}`], true],
  ['that a number came', [sentence, second], [sentence, `(b) ${second}`], true],
  ['a number and words', [sentence, `2. ${second}`], [changed, `3. ${second}`], false],
])('what changes in a passage may be %s', (_, before, after, isSame) => {
  const [intro, end] = ['Read this policy with care.', 'Goodbye.'];
  const {
    wordings,
    versions: [old, fresh],
  } = open([[intro, ...before, end].join('\n\n'), [intro, ...after, end].join('\n\n')]);
  const own = old.partsOf(old.folded.slice(intro.length + 1, -end.length - 1));
  const became = wordings.becomes(wordings.read(old.key, own), old.key, fresh.key, own);
  const words = fresh.folded.slice(intro.length + 1, -end.length - 1);
  expect(became).toEqual({
    isSame,
    parts: fresh.partsOf(words),
    wording: { pieces: [words], before: `${intro} `.slice(-32), after: ` ${end}` },
  });
});

test('numbers and words outside of a passage do not say whether it is the same', () => {
  const {
    wordings,
    versions: [old, fresh],
  } = open([
    ['1. Read this policy with care.', `2. ${sentence}`, '3. Goodbye.'].join('\n\n'),
    ['1. Read all of it.', '2. It is new.', `3. ${sentence}`, '4. Farewell.'].join('\n\n'),
  ]);
  const own = old.partsOf(`2. ${sentence}`);
  const became = wordings.becomes(wordings.read(old.key, own), old.key, fresh.key, own);
  expect(became).toMatchObject({ isSame: true, parts: fresh.partsOf(sentence) });
});

test('a passage that stood beside the old one is not what it became', () => {
  const other = sentence.replace('letters', 'pictures');
  const {
    wordings,
    versions: [from, to, gone],
  } = open([`${sentence} ${other}`, `${other} Goodbye.`, 'Nothing of it remains here.']);
  const own = from.partsOf(sentence);
  const wording = wordings.read(from.key, own);
  expect(wordings.becomes(wording, from.key, to.key, own)).toBeNull();
  expect(wordings.becomes(wording, from.key, gone.key, own)).toBeNull();
});

test('what is known from an earlier run is not looked for again', () => {
  const kept = new Map<string, unknown>();
  const learnt: string[] = [];
  const known: Known = {
    find: (key) => kept.get(key),
    learn: (key, result) => {
      kept.set(key, result);
      learnt.push(key);
    },
  };
  const run = () => {
    const {
      wordings,
      versions: [from, to],
    } = open([`Hello. ${sentence}`, changed], known);
    const own = from.partsOf(sentence);
    const wording = wordings.read(from.key, own);
    return [
      wordings.stands(wording, from.key),
      wordings.stands(wording, to.key),
      wordings.becomes(wording, from.key, to.key, own),
    ];
  };
  const results = run();
  expect(results).toEqual([[expect.anything()], null, expect.anything()]);
  const once = [...learnt];
  expect(new Set(once).size).toBe(once.length);
  expect(run()).toEqual(results);
  expect(learnt).toEqual(once);
});

test('what is known of one place, wording or text is not taken for another', () => {
  const kept = new Map<string, unknown>();
  const known: Known = { find: (key) => kept.get(key), learn: (key, result) => void kept.set(key, result) };
  const three = ['One thing is here.', 'Two things are there.', 'Nothing.'].map((one) => `${one} `.repeat(2)) as [
    string,
    string,
    string,
  ];
  const outcome = (memory: Known) => {
    const { wordings, versions } = open(three, memory);
    return versions.flatMap((from) =>
      ['One thing', 'Two things', 'Nothing', 'is here', 'are there'].flatMap((words) => {
        if (!from.folded.includes(words)) return [];
        const at = from.folded.lastIndexOf(words);
        const wording = wordings.read(from.key, [{ start: at, end: at + words.length }]);
        const first = wordings.read(from.key, from.partsOf(words));
        return [
          wording,
          first,
          ...versions.flatMap(({ key }) => [
            wordings.stands(wording, key),
            wordings.stands(first, key),
            wordings.becomes(first, from.key, key, from.partsOf(words)),
            wordings.becomes(first, from.key, key, [{ start: at, end: at + words.length }]),
          ]),
        ];
      }),
    );
  };
  expect(outcome(known)).toEqual(outcome(nothingKnown));
});
