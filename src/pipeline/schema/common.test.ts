import { describe, expect, test } from 'vitest';
import { commit, webAddress } from './common.ts';
import { toUtc } from './to-utc.ts';

describe('an address', () => {
  test.each([
    'https://xn--e1afmkfd.xn--p1ai/terms',
    'https://пример.рф/terms',
    'https://例え.テスト/p',
    'https://bücher.example/',
    'https://my_app.example.com/legal',
    'https://_dmarc.example.com/',
    'http://203.0.113.7/terms',
    'http://[2001:db8::1]:8080/terms',
    'https://example.com./terms',
    'https://a.b-c.museum/p?q=1#s',
    'https://EXAMPLE.COM/Terms',
    "https://example.com/@us/what's-new?mail=me@example.com",
  ])('%s is one', (address) => expect(webAddress.safeParse(address).success).toBe(true));

  test.each([
    'example.com/terms',
    'ftp://example.com/terms',
    'https://',
    'https://localhost/terms',
    'https://-a.example/',
    'https://a..example/',
    'https://exa mple.com/',
    `https://${'a'.repeat(64)}.example/`,
    'javascript:alert(1)',
    'https://example.com/\u202Esmret',
    'https://example.com/a\u200Bb',
    'https://example.com/<script>',
    'https://me:secret@example.com/terms',
  ])('%j is none', (address) => expect(webAddress.safeParse(address).success).toBe(false));
});

test('an address keeps no end of a line', () =>
  expect(webAddress.parse('https://example.com/\n2026-01-01')).toBe('https://example.com/2026-01-01'));

test('a commit is named by SHA-1 or SHA-256, in full', () => {
  for (const length of [40, 64]) expect(commit.safeParse('a'.repeat(length)).success).toBe(true);
  for (const length of [7, 39, 41, 63, 65]) expect(commit.safeParse('a'.repeat(length)).success).toBe(false);
});

describe('an instant as others write it', () => {
  test.each([
    ['2025-03-01T10:00:00Z', '2025-03-01T10:00:00Z'],
    ['2025-03-01T10:00:00+02:00', '2025-03-01T08:00:00Z'],
    ['2025-03-01T10:00:00+0200', '2025-03-01T08:00:00Z'],
    ['2025-01-01T00:30:00+01', '2024-12-31T23:30:00Z'],
    ['2025-12-31T20:00:00-08:00', '2026-01-01T04:00:00Z'],
    ['2025-03-01T10:00:00.999Z', '2025-03-01T10:00:00Z'],
    ['2025-03-01T10:00:00.123456+00:00', '2025-03-01T10:00:00Z'],
    ['2025-03-01 10:00:00 +0530', '2025-03-01T04:30:00Z'],
    ['2025-03-01T10:00Z', '2025-03-01T10:00:00Z'],
  ])('%s is %s', (text, expected) => expect(toUtc(text)).toBe(expected));

  test.each([
    '2025-03-01',
    '2025-03-01T10:00:00',
    '2025-02-30T10:00:00Z',
    '2025-03-01T25:00:00Z',
    '1 March 2025',
    '2025-03-01T10:00:00+99:00',
  ])('%s is none', (text) => expect(toUtc(text)).toBeUndefined());
});
