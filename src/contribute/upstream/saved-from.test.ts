import { expect, test } from 'vitest';
import { findInstant, findSavedAddress } from './saved-from.ts';

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

test('a page that HTTrack mirrored says where and when', () => {
  const page =
    '<html>\n<!-- Mirrored from acme.example/terms.html by HTTrack Website Copier/3.x [XR&CO\'2014], Sun, 29 Nov 2026 15:22:07 GMT -->\n<link rel="canonical" href="terms.html">';
  expect(findSavedAddress('acme.example_8080/terms.html', page)).toBe('https://acme.example/terms.html');
  expect(findInstant('terms.html', page)).toEqual({ capturedAt: '2026-11-29T15:22:07Z', datedBy: 'page' });
});

test('an address with a password, or none of the web, is not taken', () => {
  for (const href of ['https://me:secret@acme.example/terms', 'javascript:alert(1)', '/terms'])
    expect(findSavedAddress('terms.html', link(`href="${href}"`))).toBeUndefined();
});

test('the date that a name has behind a space is that of the capture, and no part of the address', () => {
  for (const name of ['terms 2026-04-27.pdf', 'terms 2026-05-01.pdf', 'terms 2026-05-01T10-30-00Z.pdf'])
    expect(findSavedAddress(`fern.example/${name}`, '')).toBe('https://fern.example/terms.pdf');
  expect(findSavedAddress('fern.example/2026-04-27/terms-2026-04-27.html', '')).toBe(
    'https://fern.example/2026-04-27/terms-2026-04-27',
  );
});
