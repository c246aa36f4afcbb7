import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

test('what was put away comes back equal, whatever the words', () => {
  const value = { words: ['“so”', 'déjà vu\u2028', '字'], runs: [[1, 2]], none: null };
  const packed = pack(value);
  value.words.push('later');
  expect(unpack(packed)).toEqual({ words: ['“so”', 'déjà vu\u2028', '字'], runs: [[1, 2]], none: null });
  expect(unpack(packed)).not.toBe(unpack(packed));
});

test('it holds on to no more memory than its bytes', () => {
  const { bytes } = pack('a few words');
  expect(bytes.buffer.byteLength).toBe(bytes.length);
});
