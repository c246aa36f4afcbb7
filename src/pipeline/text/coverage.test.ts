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
