import { expect, test } from 'vitest';
import { spellOut } from './spelt-out.ts';

test.each([
  ['We can’t promise it won’t end; we’ll tell you.', 'We can not promise it will not end; we will tell you.'],
  ["You don't agree, they cannot, WE'RE NOT", 'You do not agree, they can not, WE are NOT'],
  ['The platform’s own rules, n’t and ’ll', 'The platform’s own rules, n’t and ’ll'],
])('%s', (given, spelt) => expect(spellOut(given)).toBe(spelt));
