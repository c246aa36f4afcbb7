import { expect, test } from 'vitest';
import { directionOf, directionOfWords } from './direction.ts';

test.each(['ar', 'he', 'fa-IR', 'ur', 'yi', 'ps', 'dv', 'ckb', 'sd', 'ug', 'az-Arab', 'pa-PK'])(
  '%s runs from right to left',
  (tag) => expect(directionOf(tag)).toBe('rtl'),
);

test.each(['en', 'pt-BR', 'ja', 'az', 'ar-Latn', 'ku', 'xx', 'en-a'])('%s does not', (tag) =>
  expect(directionOf(tag)).toBeUndefined(),
);

test('words run as their first letter does, whatever sign or number stands before it', () => {
  expect(directionOfWords('“(10) نحتفظ ببياناتك من Acme Inc.”')).toBe('rtl');
  expect(directionOfWords('אנו שומרים')).toBe('rtl');
  expect(directionOfWords('Acme Inc. (بيت ميل)')).toBeUndefined();
  expect(directionOfWords('30 %')).toBeUndefined();
});
