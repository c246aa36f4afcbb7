/** The thresholds of a notice, each met and missed by a word. */
import { expect, test } from 'vitest';
import { findCaptureNotice, isNotice } from './capture-notice.ts';
import type { OwnSigns } from './own-signs.ts';
import type { SeenCaptures } from './seen-captures.ts';

const error = (phrases: number) => ({ kind: 'error-page', phrases }) as const;

test.each([
  ['without words', 0, undefined, 0, true],
  ['without a phrase', 10, undefined, 10, false],
  ['with one phrase, tiny', 39, 1, 39, true],
  ['with one phrase, not tiny', 40, 1, 40, false],
  ['with two phrases, beside other sources, short', 249, 2, 600, true],
  ['with two phrases, beside other sources, longer', 250, 2, 600, false],
  ['with two phrases, all there is', 250, 2, 250, true],
  ['with three phrases, beside other sources, long', 400, 3, 600, true],
] as const)('a source %s', (_, words, phrases, all, expected) => {
  expect(isNotice({ words, ...(phrases && { notice: error(phrases) }) }, all)).toBe(expected);
});

interface Made {
  readonly words: number;
  readonly parts?: OwnSigns['parts'];
  /** Paragraphs; those that the document has, too, are shared. */
  readonly blocks?: readonly string[];
}

/** Captures side by side, as far as notices are looked for: how alike any two are is given. */
function seen(all: readonly Made[], likeness: number): SeenCaptures {
  const wordsOf = (text: string) => text.split(' ').length;
  const captures = all.map(({ words, parts = [{ words }], blocks = [] }, at) => ({
    ...{ digest: String(at), folded: String(at), words, own: { parts, damaged: 0, repeated: 0 } },
    text: { blocks, words, distinct: new Set(blocks) },
  }));
  return {
    all: captures,
    soon: (at: number) => captures.map((_, n) => n).filter((n) => n > at),
    likeness: (one: number) => (captures[one] ? likeness : Number.NaN),
    areUnlike: (one: number) => captures[one] !== undefined && likeness < 0.1,
    index: {
      shared: (a: Made, b: Made) =>
        a.blocks!.filter((one) => b.blocks!.includes(one)).reduce((sum, one) => sum + wordsOf(one), 0),
    },
    texts: { blocksOf: (digest: string) => (all[Number(digest)]!.blocks ?? []).map((text) => ({ text })) },
  } as unknown as SeenCaptures;
}

const page = (words: number, phrases: number): Made => ({ words, parts: [{ words, notice: error(phrases) }] });
const document: Made = { words: 1000 };

test.each([
  ['two phrases and nothing of the document', page(280, 2), 0.05, 'error-page'],
  ['two phrases and some of the document', page(300, 2), 0.1, undefined],
  ['two phrases, short, and some of the document', page(299, 2), 0.29, 'error-page'],
  ['two phrases, short, and much of the document', page(299, 2), 0.3, undefined],
  ['one phrase and nothing of the document, short', page(299, 1), 0.05, 'error-page'],
  ['one phrase and nothing of the document, not short', page(300, 1), 0.05, undefined],
  ['one phrase and some of the document, short', page(299, 1), 0.1, undefined],
  ['two phrases and nothing of the document, not short', page(310, 2), 0.05, 'error-page'],
  ['no phrase and nothing of the document, short', { words: 100 }, 0.05, undefined],
  [
    'a phrase in one of two sources, short',
    { words: 110, parts: [{ words: 50, notice: error(1) }, { words: 60 }] },
    0.05,
    undefined,
  ],
])('a page in the place of the document, with %s', (_, notice, likeness, expected) => {
  expect(findCaptureNotice(seen([document, notice], likeness), 1, 0, 1000)).toBe(expected);
  // As the first capture it is compared with those that come after it.
  expect(findCaptureNotice(seen([notice, document, document], likeness), 0, -1, 1000)).toBe(expected);
});

test('one of two sources that failed lacks a part where the document has more elsewhere', () => {
  const of = (few: number, around: number) => {
    const parts = [{ words: few, notice: error(3) }, { words: 700 }];
    return findCaptureNotice(seen([document, { words: few + 700, parts }], 0.5), 1, 0, around);
  };
  expect(of(100, 1000)).toBe('part-missing');
  expect(of(400, 1000)).toBeUndefined();
  expect(of(400, 2000)).toBe('part-missing');
});

const menu = 'Home and other pages of ours';
const terms = Array.from(
  { length: 40 },
  (_, n) => `Paragraph ${n} says what we keep of the letters that you write to your friends.`,
);
const whole: Made = { words: 600, blocks: [menu, ...terms] };
const sorry = 'Oops! We are sorry, but this page could not be found. Please try again later.';

test('a notice between the menus of the document is one where most of the document is gone', () => {
  const among = (blocks: readonly string[], words = 30) =>
    findCaptureNotice(seen([whole, { words, blocks }], 0.5), 1, 0, 600);
  expect(among([menu, sorry])).toBe('error-page');
  expect(among([menu, ...terms, sorry], 600), 'the document is there').toBeUndefined();
  expect(among([menu, 'We keep your letters.'])).toBeUndefined();
  const long = `${sorry} ${'We keep what you write to us. '.repeat(80)}`;
  expect(among([menu, long], 500), 'so long a page is no notice').toBeUndefined();
  expect(
    among([menu, `This page could not be found. ${'We keep what you write. '.repeat(10)}`], 70),
    'one phrase of many words',
  ).toBeUndefined();
  expect(
    findCaptureNotice(seen([{ words: 30, blocks: [menu, sorry] }], 0.5), 0, -1, 0),
    'nothing to compare it with',
  ).toBeUndefined();
});

test('a first capture of menus is compared with the next ones: with a single one whatever its length, with several where it is short', () => {
  const first = (words: number, ...after: Made[]) =>
    findCaptureNotice(seen([{ words, blocks: [menu, sorry] }, ...after], 0.5), 0, -1, 600);
  expect(first(400, whole)).toBe('error-page');
  expect(first(400, whole, whole)).toBeUndefined();
  expect(first(100, whole, whole)).toBe('error-page');
});

test('a phrase in a few words is none beside a document that is hardly longer', () => {
  expect(findCaptureNotice(seen([{ words: 100 }, page(35, 1)], 0.05), 1, 0, 100)).toBeUndefined();
  expect(findCaptureNotice(seen([{ words: 200 }, page(35, 1)], 0.05), 1, 0, 200)).toBe('error-page');
});

test('what is new among menus is a notice by two phrases, or by one in a few words; what the document says itself is none', () => {
  const one = 'This page could not be found.';
  const two = `${one} Please try again later.`;
  const filler = 'We keep what you write to us for as long as we like. '.repeat(5);
  const among = (fresh: string, of: Made = whole) =>
    findCaptureNotice(seen([of, { words: 90, blocks: [menu, fresh] }], 0.5), 1, 0, 600);
  expect(among(one)).toBe('error-page');
  expect(among(`${one} ${filler}`)).toBeUndefined();
  expect(among(`${two} ${filler}`)).toBe('error-page');
  expect(among(two, { words: 600, blocks: [menu, two, ...terms] })).toBeUndefined();
  const alone = { words: two.split(' ').length, blocks: [two] };
  expect(findCaptureNotice(seen([whole, alone], 0.5), 1, 0, 600), 'nothing else stands on the page').toBeUndefined();
});
