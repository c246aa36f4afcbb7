import { expect, test } from 'vitest';
import { toBlocks } from '../text/blocks.ts';
import { normalise } from '../text/normalise.ts';
import { toTextBlocks } from './text-blocks.ts';

test('two long headings that begin alike have an anchor each', () => {
  const heading = `# ${'What we do with the data that you give us '.repeat(4)}`;
  const text = normalise(`${heading}\n\nWe keep it.\n\n${heading}\n\nWe sell it.`);
  const ids = toTextBlocks(text, toBlocks(text), []).blocks.flatMap(({ id }) => id ?? []);
  expect(ids.length).toBe(2);
  expect(new Set(ids).size).toBe(2);
});
