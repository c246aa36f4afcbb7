import { expect, test } from 'vitest';
import { findSavedAddress } from './saved-from.ts';

const link = (attributes: string) => `<html><head><link rel="canonical" ${attributes}></head>`;

test.each([
  ['as it is written', 'href="https://acme.example/terms"', 'https://acme.example/terms'],
  ['without quotes', 'href=https://acme.example/terms', 'https://acme.example/terms'],
  [
    'with white space inside',
    'href="https://acme.example/terms of service"',
    'https://acme.example/terms%20of%20service',
  ],
  ['with white space around', 'href=" https://acme.example/terms "', 'https://acme.example/terms'],
  ['in single quotes', "href='https://acme.example/a\"b'", 'https://acme.example/a%22b'],
  ['with references', 'href="https://acme.example/t?a=1&amp;b=2"', 'https://acme.example/t?a=1&b=2'],
])('an address that a page says of itself, %s', (_, attributes, address) => {
  expect(findSavedAddress('terms.html', link(attributes))).toBe(address);
});

test('an address with a password, or none of the web, is not taken', () => {
  for (const href of ['https://me:secret@acme.example/terms', 'javascript:alert(1)', '/terms'])
    expect(findSavedAddress('terms.html', link(`href="${href}"`))).toBeUndefined();
});
