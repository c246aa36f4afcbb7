import { expect, test } from 'vitest';
import { isSpace } from './spaces.ts';

test('white space is what an expression takes for it', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(units.filter(isSpace)).toEqual(units.filter((code) => /\s/.test(String.fromCharCode(code))));
});
