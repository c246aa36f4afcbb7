import { expect, test } from 'vitest';
import { clauseType } from './clause-type.ts';
import { findSharedLetters, findSlowPattern } from './slow-pattern.ts';

test('parts that can share letters are told from parts that cannot', () => {
  expect(findSlowPattern('(a+)+$', 'i')).toContain('twice as long with each letter');
  expect(findSlowPattern('^we\\s*,?\\s*sell', 'i')).toContain('four times as long');
  expect(findSlowPattern('we (?:may|can) (?:also ){0,2}sell', 'i')).toBeUndefined();
  expect(findSlowPattern('[a-', 'i')).toBe('expected a regular expression');
});

test('no group repeats without a limit, as what is in it may share letters', () => {
  expect(findSlowPattern('(?:we |w|e )+sell', 'i')).toContain('found (?:we |w|e )+');
  expect(findSlowPattern('(we |w|e ){2,40}sell', 'i')).toContain('found (we |w|e ){2,40}');
  expect(findSlowPattern('(?:we |w|e ){2,8}sell', 'i')).toBeUndefined();
});

test('what is tried anew at each letter counts where texts have no limit', () => {
  expect(findSharedLetters('\\s+$', 'u', false)).toBeUndefined();
  expect(findSharedLetters('\\s+$', 'u', true)).toContain('four times as long');
  expect(findSharedLetters('(?<!\\s)\\s+$', 'u', true)).toBeUndefined();
});

test('a clause type with such a phrase is refused where it stands', () => {
  const { error } = clauseType.safeParse({ detect: { any: ['sell', '(?:data ?)+sold'] } });
  const found = error?.issues.find(({ path }) => path.join('.') === 'detect.any.1');
  expect(found?.message).toContain('repeat at most 8 times');
  expect(error?.issues.some(({ path }) => path.join('.') === 'detect.any.0')).toBe(false);
});
