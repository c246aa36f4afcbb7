import fc from 'fast-check';
import { test } from 'vitest';
import { inByteOrder } from './index-borders.ts';

test('words are in the order of their bytes, whatever letters they have', () => {
  const letter = fc.constantFrom('a', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '𠀋');
  const word = fc.string({ unit: letter, maxLength: 3 });
  const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  fc.assert(fc.property(word, word, (a, b) => Math.sign(inByteOrder(a, b)) === byBytes(a, b)));
});
