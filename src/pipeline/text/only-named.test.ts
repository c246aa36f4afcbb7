import { expect, test } from 'vitest';
import { namesOnly, withoutNames } from './only-named.ts';

test.each([
  ['Our duties under Section 8 (Indemnification) end.', 'Our duties under Section 8 end.'],
  ['See Exhibit 2 (Security Measures) for details.', 'See Exhibit 2 for details.'],
  [
    'To answer you: Account Information Usage Information Log and Device Information General Location Information.',
    'To answer you:  .',
  ],
  ['IN NO EVENT WILL FERN BE LIABLE FOR ANY LOSS OF DATA.', 'IN NO EVENT WILL FERN BE LIABLE FOR ANY LOSS OF DATA.'],
  ['Our Terms of Service and Privacy Policy apply.', 'Our Terms of Service and Privacy Policy apply.'],
])('of %s', (sentence, kept) => expect(withoutNames(sentence)).toBe(kept));

test.each([
  'Location information',
  'Information from partners, vendors and third parties',
  'Purchases or other transactions',
])('names only: %s', (item) => expect(namesOnly(item)).toBe(true));
test.each([
  'Your location, which we keep',
  'Use your photos',
  'Targeting advertisements',
  'To show you advertisements',
])('says something: %s', (item) => expect(namesOnly(item)).toBe(false));
