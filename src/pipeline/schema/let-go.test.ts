import { expect, test } from 'vitest';
import { letGo } from './let-go.ts';

test('long bytes are let go', () => {
  const bytes = Buffer.from('a word '.repeat(10_000));
  letGo(bytes);
  expect(bytes.length).toBe(0);
});

test('bytes that lie in a buffer with others are left alone', () => {
  const [one, other] = [Buffer.from('one'), Buffer.from('other')];
  letGo(one);
  expect([one.toString(), other.toString()]).toEqual(['one', 'other']);
});
