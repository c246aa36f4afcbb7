import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRecordId, toRecordId } from './record-id.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const id = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => toRecordId('SP', bytes));

test('a fresh id is one', () => fc.assert(fc.property(id, (one) => isRecordId(one))));

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(id, fc.integer({ min: 3, max: 9 }), fc.constantFrom(...alphabet), (one, at, character) => {
      const wrong = one.slice(0, at) + character + one.slice(at + 1);
      expect(isRecordId(wrong)).toBe(wrong === one);
    }),
  );
});

test.each(['SP-000000', 'S-0000000', 'sp-0000000', 'SP-000000O', 'SP_0000000', ''])('%j is none', (text) =>
  expect(isRecordId(text)).toBe(false),
);
