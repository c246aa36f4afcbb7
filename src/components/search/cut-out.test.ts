import { expect, test } from 'vitest';
import { cutOut } from './cut-out.ts';

test('an excerpt says on which sides more stands', () => {
  const text = 'We sell nothing & nobody. We train models.';
  expect(cutOut('<mark>sell</mark> nothing &amp; nobody.', text)).toBe('… <mark>sell</mark> nothing &amp; nobody. …');
  expect(cutOut('We <mark>sell</mark> nothing', text)).toBe('We <mark>sell</mark> nothing …');
  expect(cutOut('We train <mark>models.</mark>', text)).toBe('… We train <mark>models.</mark>');
  expect(cutOut(text.replace('&', '&amp;'), text)).toBe('We sell nothing &amp; nobody. We train models.');
});
