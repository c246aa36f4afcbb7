import fc from 'fast-check';
import { test } from 'vitest';
import { toStems } from '../../words/stems.ts';
import { toHint } from './hint.ts';
import { wordsIn } from './search-words.ts';
import { stemsOnce } from './type-words.ts';
import { follows, numberIn, WordRows } from './word-rows.ts';

const letters = [
  ...['a', 'S', 's', 'é', 'e\u0301', '\u0301', '\u00a8', 'İ', 'Σ', 'σ', 'ß', 'ﬁ', '数', '据', '😀', '\ud800', 'Ⅷ'],
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '\t',
    '\u3000',
    '-',
    '‑',
    '.',
    '/',
    '@',
    '’',
    "'",
    '¶',
    '1',
    ',',
    'selling',
    'personal',
  ],
];
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
const isSame = (one: readonly unknown[], other: readonly unknown[]) => JSON.stringify(one) === JSON.stringify(other);
const once = (found: readonly string[] | null) => [...new Set(found ?? [])];

test('words, words in small letters and stems of a text are those of its pieces', () => {
  const small = /(?<![\p{L}\p{N}./@-])\p{Ll}[\p{L}’']*(?![./@-]\p{L})/gu;
  const found = fc.property(text, (text) => {
    const words = once(`T ${text}`.toLowerCase().match(/\p{L}[\p{L}\p{M}]{3,23}/gu));
    const { ordinary } = toHint({ kind: 'site' } as Parameters<typeof toHint>[0], text);
    return (
      isSame(wordsIn({ content: text, meta: { title: 'T' } }), words) &&
      isSame(ordinary, once(text.match(small))) &&
      isSame(stemsOnce(text), once(toStems(text)))
    );
  });
  fc.assert(found, { numRuns: 2000 });
});

test('a row of words is that of the whole text', () => {
  const rows = new WordRows();
  const found = fc.property(text, (text) => {
    const lower = text.toLowerCase();
    let end = -1;
    const whole = [...lower.matchAll(/\p{L}+(?:[-‐‑]\p{L}+(?![\p{L}\p{N}]))*/gu)].map(({ 0: word, index }) => {
      const isNext = index === end + 1 && lower[end] === ' ';
      end = index + word.length;
      return [word, isNext];
    });
    const row = [...rows.of(text)].map((one) => [rows.words[numberIn(one)], follows(one)]);
    return isSame(row, whole);
  });
  fc.assert(found, { numRuns: 2000 });
});
