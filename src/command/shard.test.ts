import { expect, test } from 'vitest';
import { toShard } from './shard.ts';

test('a part is its number and how many there are', () => {
  expect(toShard('2/3')).toEqual({ number: 2, of: 3 });
});

test.each(['', '3', '0/3', '4/3', '1/0', 'a/b', '1/3/5', '-1/3', '1/1000'])('%j is no part', (text) => {
  expect(() => toShard(text)).toThrow('expected a part of how many');
});
