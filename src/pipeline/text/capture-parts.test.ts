/** The thresholds of a missing part, each met and missed by a little. */
import { expect, test } from 'vitest';
import { hasForeignSource, isPartMissing } from './capture-parts.ts';
import type { OwnSigns } from './own-signs.ts';
import type { SeenCaptures } from './seen-captures.ts';

interface Made {
  /** Paragraphs of ten words, by their numbers. */
  readonly has: readonly number[];
  readonly day?: number;
  readonly parts?: OwnSigns['parts'];
}
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

function seen(all: readonly Made[], isAlike = true): SeenCaptures {
  const captures = all.map(({ has, parts }) => {
    const words = 10 * has.length;
    return { words, own: { parts: parts ?? [{ words }], damaged: 0, repeated: 0 }, text: { blocks: has, words } };
  });
  return {
    all: captures,
    soon: (at: number) => captures.map((_, n) => n).filter((n) => n > at),
    daysBetween: (a: number, b: number) => (all[b]!.day ?? b) - (all[a]!.day ?? a),
    areUnlike: () => !isAlike,
    index: {
      sizeOf: (block: number | undefined) => (block === undefined ? 0 : block < 0 ? 10 : 0),
      shared: (a: { blocks: readonly number[] }, b: { blocks: readonly number[] }) =>
        10 * a.blocks.filter((one) => b.blocks.includes(one)).length,
    },
  } as unknown as SeenCaptures;
}
const whole: Made = { has: from(1, 100) };
const missing = (...all: Made[]) => isPartMissing(seen(all), 1, 0);

test.each([
  ['five of a hundred paragraphs, and all come back', from(1, 95), false],
  ['six of a hundred, and all come back', from(1, 94), true],
  ['sixteen, and a block that broke off is in no other text', [...from(1, 83), -1], true],
  ['nine tenths of the document’s words beside new ones', [...from(1, 70), ...from(901, 908)], false],
])('a capture lacks a part of the document: %s', (_, has, expected) => {
  expect(missing(whole, { has }, whole)).toBe(expected);
});

test('what is missing comes back within ninety days, nearly all at once or most of it', () => {
  const half: Made = { has: from(1, 60), day: 10 };
  expect(missing(whole, half, { ...whole, day: 100 })).toBe(true);
  expect(missing(whole, half, { ...whole, day: 101 })).toBe(false);
  expect(missing(whole, half)).toBe(false);
  expect(missing(whole, half, { has: from(1, 88), day: 20 }), 'seven tenths').toBe(true);
  expect(missing(whole, half, { has: from(1, 87), day: 20 }), 'less than that').toBe(false);
  expect(missing(whole, half, { has: from(1, 60), day: 20 }, { ...whole, day: 30 }), 'later').toBe(true);
});

test('a capture with words of its own lacks a part where most of them stand in the text that came back', () => {
  const own = [...from(1, 60), ...from(901, 912)];
  expect(missing(whole, { has: own }, whole), 'new words that nobody has').toBe(false);
  expect(missing(whole, { has: own }, { has: [...from(1, 100), ...from(901, 912)] })).toBe(true);
  expect(
    missing(whole, { has: [...from(1, 40), ...from(901, 912)] }, { has: [...from(1, 100), ...from(901, 912)] }),
  ).toBe(false);
});

test('next to nothing of a document is what a failed page leaves, unless it is another text', () => {
  expect(isPartMissing(seen([whole, { has: from(1, 9) }]), 1, 0)).toBe(true);
  expect(isPartMissing(seen([whole, { has: from(1, 9) }], false), 1, 0)).toBe(false);
  expect(isPartMissing(seen([whole, { has: from(1, 10) }]), 1, 0)).toBe(false);
});

test('one of as many sources that is next to nothing failed; a short one that is short is none', () => {
  const two = (first: number, second: number): Made => ({
    has: from(1, 100),
    parts: [{ words: first }, { words: second }],
  });
  expect(missing(two(500, 500), two(900, 49))).toBe(true);
  expect(missing(two(500, 500), two(900, 50))).toBe(false);
  expect(missing(two(900, 39), two(900, 1))).toBe(false);
  expect(missing(two(900, 40), two(900, 3))).toBe(true);
  expect(missing(two(500, 500), { has: from(1, 100), parts: [{ words: 900 }, { words: 1 }, { words: 99 }] })).toBe(
    false,
  );
  expect(missing({ has: from(1, 100), parts: [{ words: 1000 }] }, { has: from(1, 100), parts: [{ words: 1 }] })).toBe(
    false,
  );
});

test('an empty source beside a shorter text is a part that is missing, whether or not it comes back', () => {
  const parts = [{ words: 700 }, { words: 0 }];
  expect(missing(whole, { has: from(1, 70), parts })).toBe(true);
  expect(missing(whole, { has: from(1, 70), parts: [{ words: 700 }, { words: 9 }] })).toBe(false);
  expect(missing(whole, { has: [...from(1, 60), ...from(901, 910)], parts }), 'with words of its own').toBe(false);
});

test('a first capture lacks a part where most of those that come soon have much more', () => {
  const first = (...after: Made[]) => isPartMissing(seen([{ has: from(1, 29) }, ...after]), 0, -1);
  expect(first(whole, whole)).toBe(true);
  expect(first(whole, { has: from(1, 29) })).toBe(false);
  expect(first(whole, whole, { has: from(1, 30) })).toBe(true);
  expect(first({ has: from(1, 96) }), 'three tenths and more').toBe(false);
  expect(first({ has: from(20, 120) }), 'other words').toBe(false);
  expect(first()).toBe(false);
});

const sources = (...languages: (string | undefined)[]): Made => ({
  has: [1],
  parts: languages.map((language) => ({ words: 500, ...(language && { language }) })),
});

test('one more source in another language than before, or than soon after, is a part that is missing', () => {
  const foreign = (...all: Made[]) => hasForeignSource(seen(all), 1, 0, 'en');
  expect(foreign(sources('en', 'en'), sources('en', 'nl'))).toBe(true);
  expect(foreign(sources('en', 'nl'), sources('en', 'nl'))).toBe(false);
  expect(foreign(sources('en', 'en'), sources('en', undefined))).toBe(false);
  expect(foreign(sources('en', 'en'), sources('en', 'en'))).toBe(false);
  expect(foreign(sources('en'), sources('en', 'nl'))).toBe(false);
  const first = (...after: Made[]) => hasForeignSource(seen([sources('en', 'nl'), ...after]), 0, -1, 'en');
  expect(first(sources('en', 'en'), sources('en', 'en'))).toBe(true);
  expect(first(sources('en', 'en'), sources('en', 'nl'))).toBe(false);
  expect(first()).toBe(false);
});
