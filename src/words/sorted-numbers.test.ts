import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from './sorted-numbers.ts';

test('any numbers come back, in order', () => {
  const limits = fc.integer({ min: 1, max: 2 ** 31 });
  fc.assert(
    fc.property(
      limits.chain((limit) => fc.tuple(fc.constant(limit), fc.uniqueArray(fc.integer({ min: 0, max: limit - 1 })))),
      ([limit, numbers]) => {
        const sorted = Uint32Array.from(numbers).sort();
        expect(unpackNumbers(packNumbers(sorted, limit), numbers.length, limit)).toEqual([...sorted]);
      },
    ),
  );
});

test('a number of 64 times as many takes about a byte', () => {
  const numbers = Uint32Array.from({ length: 1000 }, (_, index) => index * 64);
  expect(packNumbers(numbers, 64_000).length).toBeLessThan(1400);
});
