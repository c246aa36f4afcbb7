import { expect, it } from 'vitest';
import { toCounted, toPrintable, toTable } from './print.ts';

it('counts one and many', () => {
  expect([toCounted(1, 'document'), toCounted(0, 'document'), toCounted(4841, 'version')]).toEqual([
    '1 document',
    '0 documents',
    '4,841 versions',
  ]);
});

it('shows what could move the cursor or turn the text as a box', () => {
  expect(toPrintable('a\u001b[2Jb\u202ec\u0000\r')).toBe('a□[2Jb□c□□');
  expect(toPrintable('Données\n条款')).toBe('Données\n条款');
});

it('aligns words left, numbers right, and letters with their marks', () => {
  const decomposed = 'Café'.normalize('NFD');
  expect(
    toTable([
      ['name', 'n'],
      [decomposed, 4841],
      ['a\nb', 7],
    ]),
  ).toEqual(['name      n', `${decomposed}  4,841`, 'a□b       7']);
});

it('counts with the plural of the noun', () => {
  expect([toCounted(1, 'address'), toCounted(2, 'address'), toCounted(1200, 'capture')]).toEqual([
    ...['1 address', '2 addresses', '1,200 captures'],
  ]);
});
