import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBlocks } from './blocks.ts';
import { normalise } from './normalise.ts';

const blocksOf = (raw: string) => toBlocks(normalise(raw)).map(({ kind, text }) => `${kind}: ${text}`);

test('paragraphs end at empty lines, and lines that only wrap belong together', () => {
  expect(blocksOf('We use\nyour data.\n\nWe sell it.')).toEqual([
    'paragraph: We use your data.',
    'paragraph: We sell it.',
  ]);
});

test('headings are marked with hashes or underlined', () => {
  expect(blocksOf('# Data\nWe use it.\n\nRights\n------\n\nYou have some.')).toEqual([
    'heading: Data',
    'paragraph: We use it.',
    'heading: Rights',
    'paragraph: You have some.',
  ]);
  expect(toBlocks(normalise('Terms\n=====\n\n### Data')).map(({ level }) => level)).toEqual([1, 3]);
});

test('each list item is a block, a wrapped one too', () => {
  expect(blocksOf('We collect:\n*   names\n    and addresses\n1.  dates')).toEqual([
    'paragraph: We collect:',
    'item: names and addresses',
    'item: 1. dates',
  ]);
});

test('each table row is a block, its rule is none', () => {
  expect(blocksOf('| Name | Use |\n| --- | --- |\n| csrf | security |')).toEqual([
    'row: Name Use',
    'row: csrf security',
  ]);
});

test('a rule between two sources is no block', () => {
  expect(blocksOf('One.\n\n- - -\n\nTwo.')).toEqual(['paragraph: One.', 'paragraph: Two.']);
});

test('ranges lead back to the original', () => {
  const raw = 'See [our terms](/t).\n\n**Data**  is\nkept.';
  const [first, second] = toBlocks(normalise(raw));
  expect(raw.slice(first!.start, first!.end)).toContain('our terms');
  expect(raw.slice(second!.start, second!.end)).toBe('Data**  is\nkept.');
});

test('blocks cover the folded text, whatever the text', () => {
  const piece = fc.constantFrom(
    'We use data.',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '# ',
    '---',
    '===',
    '| ',
    '> ',
    '1. ',
    '[a](b)',
    'é',
    '<br>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = normalise(pieces.join(''));
      expect(
        toBlocks(text)
          .map((block) => block.text)
          .join(' '),
      ).toBe(text.text);
    }),
  );
});
