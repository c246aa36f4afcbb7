import { describe, expect, test } from 'vitest';
import { toBlocks } from './blocks.ts';
import { toCoverage } from './coverage.ts';
import { normalise } from './normalise.ts';

const raw = `# Policy

## What we collect

We collect your name and your address.

## Sharing

We share nothing.

### With partners

Partners get a number.

## Contact

Write to us.`;
const normalised = normalise(raw);
const blocks = toBlocks(normalised);
const rangeOf = (words: string) => {
  const start = normalised.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the coverage of a text', () => {
  test('counts the words inside the ranges, overlapping ones once', () => {
    const { words, covered } = toCoverage(normalised.text, blocks, [
      rangeOf('We collect your name'),
      rangeOf('your name and'),
    ]);
    expect(words).toBe(25);
    expect(covered).toBe(5);
  });

  test('names the headings under which nothing is covered', () => {
    const { unread } = toCoverage(normalised.text, blocks, [rangeOf('Partners get a number.')]);
    expect(unread).toEqual([
      { text: 'What we collect', words: 7 },
      { text: 'Contact', words: 3 },
    ]);
  });

  test('of nothing is nothing', () => {
    expect(toCoverage(normalised.text, blocks, []).covered).toBe(0);
    expect(toCoverage('', [], [])).toEqual({ words: 0, covered: 0, unread: [] });
  });
});

test('of thousands of headings each is counted for itself', () => {
  const many = normalise(
    Array.from({ length: 20_000 }, (_, n) => `${'#'.repeat((n % 6) + 1)} A${n}\n\nb c\n\n`).join(''),
  );
  const of = toBlocks(many);
  const { words, unread } = toCoverage(many.text, of, [
    { start: many.text.indexOf('A9 '), end: many.text.indexOf('A10 ') },
  ]);
  expect(words).toBe(60_000);
  // A6 begins the part that A9 is in, A7 to A9 lead down to it.
  expect(unread.slice(5, 9)).toMatchObject([
    { text: 'A5', words: 2 },
    { text: 'A10' },
    { text: 'A11' },
    { text: 'A12' },
  ]);
  expect(unread).toHaveLength(19_996);
});
