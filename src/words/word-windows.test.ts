import { describe, expect, it, test } from 'vitest';
import { toWindowFile } from './window-file.ts';
import { toWordRow, versionsWith } from './word-windows.ts';

const day = (month: number) => `2026-0${month}-01T00:00:00Z`;
const filler = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
const kept = 'We don’t sell your personal data to anyone, ever.';
const file = toWindowFile(
  [
    `${filler} ${kept}`,
    `${kept} We may use what you write to train our models. ${filler}`,
    `${filler}\n\nWe may use what you write to train our models, with your consent.`,
    `${filler} ${kept}`,
  ].map((text, index) => ({ first: day(index + 1), last: day(index + 1), text })),
);

describe('a sentence is found in the versions that hold it', () => {
  it.each([
    [kept, [1, 2, 4]],
    ["we don't sell your personal   DATA to anyone ever", [1, 2, 4]],
    ['We don’t sell your per\u00adsonal data to any\u200bone, ever.', [1, 2, 4]],
    ['We may use what you write to train our models', [2, 3]],
    ['We may use what you write to train our models, with your consent.', [3]],
    ['We may never use what you write to train our models.', []],
    ['models with our train to write you what use may we', []],
  ])('%s', (sentence, versions) => expect(versionsWith(sentence, file)).toEqual(versions));

  it('and one of few words is told to be too short', () => {
    expect(versionsWith('We may use', file)).toBeUndefined();
  });
});

it('letters of scripts without spaces are words', () => {
  const own = toWindowFile([{ first: day(1), last: day(1), text: '我们不会向任何人出售您的个人数据。' }]);
  expect(versionsWith('不会向任何人出售您的个人', own)).toEqual([1]);
});

it('a long document stays below 200 KB, and its sentences are still found', () => {
  const words = Array.from({ length: 260_000 }, (_, index) => `w${(index * 7919) % 260_003}`);
  const long = toWindowFile([{ first: day(1), last: day(1), text: words.join(' ') }]);
  expect(JSON.stringify(long).length).toBeLessThan(200_000);
  expect(versionsWith(words.slice(1000, 1040).join(' '), long)).toEqual([1]);
  expect(versionsWith(words.slice(1000, 1040).reverse().join(' '), long)).toEqual([]);
});

it('the file is the same for the same texts', () => {
  const text = { first: day(1), last: day(2), text: `${filler} ${kept}` };
  expect(toWindowFile([text])).toEqual(toWindowFile([text]));
});

test('plain letters are cut into words as all others are', () => {
  const plain = "We don't sell 'your' 3.5 kB, users' data-sets";
  expect([...toWordRow(plain), 'é']).toEqual(toWordRow(`${plain} é`));
});
