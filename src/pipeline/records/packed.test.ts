import { expect, test } from 'vitest';
import { Packed } from './packed.ts';

test('what was put away comes back equal, whatever the words', () => {
  const value = { words: ['“so”', 'déjà vu\u2028', '字'], runs: [[1, 2]], none: null };
  const packed = new Packed(value);
  value.words.push('later');
  expect(packed.read()).toEqual({ words: ['“so”', 'déjà vu\u2028', '字'], runs: [[1, 2]], none: null });
  expect(packed.read()).not.toBe(packed.read());
});
