import { expect, test } from 'vitest';
import { findHits } from './anchored-hits.ts';
import { findPieces } from './pieces.ts';
import { Dictionary, toWordIndex } from './word-index.ts';

/** `words('a', 3)` is `a0 a1 a2`; with a start, from that number on. */
const words = (name: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `${name}${from + n}`).join(' ');

/** The pieces of `passage` in `text`, as words. */
function piecesOf(text: string, passage: string, isOther: (words: string) => boolean = () => false) {
  const dictionary = new Dictionary();
  const wanted = toWordIndex(passage, dictionary);
  const index = toWordIndex(text, dictionary);
  const found = findPieces(index, wanted, findHits(index, wanted.ids), isOther);
  return found && { ...found, parts: found.parts.map(({ start, end }) => text.slice(start, end)) };
}

const gap = words('gap', 9);
/** Seven runs of five words, the last one of six, with nine other words between each two of them. */
const seven = Array.from({ length: 7 }, (_, n) => words(`run${n}x`, n === 6 ? 6 : 5));

test.each([
  [
    'a passage split in two',
    `${words('a', 10)} ${gap} ${words('b', 6)}`,
    `${words('a', 10)} ${words('b', 6)}`,
    16,
    1,
    [words('a', 10), words('b', 6)],
  ],
  [
    'pieces in the order of the text',
    `${words('b', 6)} ${gap} ${words('a', 10)}`,
    `${words('a', 10)} ${words('b', 6)}`,
    16,
    1,
    [words('b', 6), words('a', 10)],
  ],
  [
    'pieces that changed places and touch',
    `${words('b', 10)} ${words('a', 6)}`,
    `${words('a', 6)} ${words('b', 10)}`,
    16,
    1,
    [`${words('b', 10)} ${words('a', 6)}`],
  ],
  [
    'a longer piece right after a shorter one',
    `${words('b', 6)} ${words('a', 10)}`,
    `${words('a', 10)} ${words('b', 6)}`,
    16,
    1,
    [`${words('b', 6)} ${words('a', 10)}`],
  ],
  ['six of ten words are enough', words('a', 6), words('a', 10), 6, 12 / 16, [words('a', 6)]],
  ['a piece inside other words', `x ${words('a', 6)} y`, words('a', 8), 6, 12 / 14, [words('a', 6)]],
  [
    'a run of four words is none',
    `${words('a', 4)} ${gap} ${words('a', 6, 4)}`,
    words('a', 10),
    6,
    12 / 16,
    [words('a', 6, 4)],
  ],
  [
    'a run of five words is one',
    `${words('a', 5)} ${gap} ${words('a', 5, 5)}`,
    words('a', 10),
    10,
    1,
    [words('a', 5), words('a', 5, 5)],
  ],
  [
    'one word changed within',
    `${words('a', 6)} new ${words('a', 6, 7)}`,
    words('a', 13),
    12,
    24 / 26,
    [`${words('a', 6)} new ${words('a', 6, 7)}`],
  ],
  [
    'eight words between join two pieces',
    `${gap} ${words('a', 5)} ${words('gap', 8)} ${words('b', 5)}`,
    `${words('a', 5)} ${words('b', 5)}`,
    10,
    20 / 28,
    [`${words('a', 5)} ${words('gap', 8)} ${words('b', 5)}`],
  ],
  [
    'words said twice in the passage and once in the text',
    `${words('a', 6)} ${words('b', 6)}`,
    `${words('a', 6)} ${words('b', 6)} ${words('a', 6)}`,
    12,
    24 / 30,
    [`${words('a', 6)} ${words('b', 6)}`],
  ],
  [
    'words said once in the passage and twice in the text',
    `${words('a', 6)} ${gap} ${words('a', 6)}`,
    words('a', 6),
    6,
    1,
    [words('a', 6)],
  ],
  [
    'a run with four words that no other run has',
    `${words('a', 12)} ${gap} ${words('a', 8, 8)}`,
    words('a', 16),
    12,
    24 / 28,
    [words('a', 12)],
  ],
  [
    'at most six pieces, the longest',
    seven.join(` ${gap} `),
    seven.join(' '),
    31,
    62 / 67,
    [...seven.slice(0, 5), seven[6]],
  ],
])('%s', (_, text, passage, kept, similarity, parts) => {
  expect(piecesOf(text, passage)).toEqual({ similarity, kept, parts });
});

test.each([
  ['five of ten words are too few', words('a', 5), words('a', 10)],
  ['runs of four words are none', `${words('a', 4)} ${gap} ${words('a', 4, 4)}`, words('a', 8)],
  ['another text has none', gap, words('a', 6)],
  ['words in another order are none', 'a5 a4 a3 a2 a1 a0', words('a', 6)],
])('%s', (_, text, passage) => {
  expect(piecesOf(text, passage)).toBeUndefined();
});

test('what stood elsewhere before is no piece', () => {
  const [text, passage] = [`${words('a', 10)} ${gap} ${words('b', 6)}`, `${words('a', 10)} ${words('b', 6)}`];
  expect(piecesOf(text, passage, (found) => found === words('b', 6))?.parts).toEqual([words('a', 10)]);
  expect(piecesOf(text, passage, (found) => found === words('a', 10))).toBeUndefined();
});
