import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLines } from './fit.ts';

/** Every sign is one wide. */
const length = (text: string) => [...text].length;
const wrap = (text: string, lines: number, width: number) => fitLines(text, lines, width, length);

test('words that fit stay on a line', () => {
  expect(wrap('Privacy Policy', 2, 14)).toEqual(['Privacy Policy']);
  expect(wrap('Privacy Policy', 2, 10)).toEqual(['Privacy', 'Policy']);
});

test('what does not fit ends in an ellipsis', () => {
  expect(wrap('Terms of Service for Europe', 2, 10)).toEqual(['Terms of', 'Service f…']);
  expect(wrap('Terms of Service', 1, 9)).toEqual(['Terms of…']);
});

test('a word wider than a line is broken', () => {
  expect(wrap('Datenschutzerklärung', 2, 12)).toEqual(['Datenschutze', 'rklärung']);
});

test('nothing is nothing', () => {
  expect(wrap('  ', 2, 10)).toEqual([]);
});

test('whatever the text, no line is too wide, and all of it stands there or an ellipsis does', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 30 }), (text, lines, width) => {
      const shown = wrap(text, lines, width);
      expect(shown.length).toBeLessThanOrEqual(lines);
      for (const line of shown) expect(length(line)).toBeLessThanOrEqual(width);
      const bare = (words: string) => words.replace(/\s/g, '');
      if (!shown.at(-1)?.endsWith('…')) expect(bare(shown.join(''))).toBe(bare(text));
    }),
  );
});
