import { expect, test } from 'vitest';
import { askedEverywhere } from './asked-everywhere.ts';

test.each([
  ['compare and in liability', 'liability'],
  ['delete account at', 'delete account'],
  ['does sell my data', 'does sell my data'],
  ['notice in writing', 'notice in writing'],
  ['compare and', ''],
])('“%s” is asked of all platforms as “%s”', (words, asked) => expect(askedEverywhere(words)).toBe(asked));
