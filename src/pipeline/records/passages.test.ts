import { expect, test } from 'vitest';
import type { TextBlock } from '../schema/text-record.ts';
import { anchorPassages, toPassages } from './passages.ts';

const block = (kind: TextBlock['kind'], text: string, id?: string): TextBlock => ({
  kind,
  ...(id !== undefined && { id }),
  segments: [{ text }],
});
const long = 'We use your data. '.repeat(20).trim();

const found = (...blocks: TextBlock[]) =>
  toPassages(anchorPassages(blocks)).map(({ anchor, heading, blocks: own }) => [anchor, heading, own.length]);

test('a passage begins at each heading, and before the first one', () => {
  expect(
    found(
      block('paragraph', 'Hello.'),
      block('heading', 'Data', 'text-data'),
      block('item', 'One.'),
      block('item', 'Two.'),
    ),
  ).toEqual([
    ['passage-1', undefined, 1],
    ['text-data', 'Data', 3],
  ]);
});

test('a long section is cut between blocks, under the same heading', () => {
  expect(found(block('heading', 'Data', 'text-data'), ...[1, 2, 3].map(() => block('paragraph', long)))).toEqual([
    ['text-data', 'Data', 3],
    ['passage-2', 'Data', 1],
  ]);
});

test('a block longer than a passage stands in one of its own', () => {
  const blocks = [block('paragraph', 'Hello.'), block('paragraph', long.repeat(3)), block('paragraph', 'Bye.')];
  expect(found(...blocks).map(([, , count]) => count)).toEqual([1, 1, 1]);
});

test('headings that follow each other begin one passage, named by the last', () => {
  expect(
    found(block('heading', 'Terms', 'text-terms'), block('heading', 'Who', 'text-who'), block('paragraph', 'You.')),
  ).toEqual([['text-terms', 'Who', 3]]);
});

test('a heading with nothing under it is no passage', () => {
  expect(found(block('paragraph', 'Hello.'), block('heading', 'Data', 'text-data'))).toEqual([
    ['passage-1', undefined, 1],
  ]);
});

test('each block stands in one passage, in order', () => {
  const blocks = anchorPassages(
    [1, 2, 3, 4, 5].flatMap((n) => [block('heading', `H${n}`, `h${n}`), block('row', long)]),
  );
  expect(toPassages(blocks).flatMap((passage) => passage.blocks)).toEqual(blocks);
});
