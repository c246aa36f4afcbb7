import { expect, test } from 'vitest';
import { toUtf8 } from './utf8.ts';

test.each([
  ['short', '“a”'],
  ['long, of plain letters', 'a boat '.repeat(3000)],
  ['long, with accents', 'Änderung '.repeat(3000)],
  ['long, with curly quotation marks', '“a boat’s” '.repeat(3000)],
  ['long, with characters of two units', 'a ⛵ 🛶 '.repeat(3000)],
  ['long, with a half of a character at its end', `${'a ’ '.repeat(3000)}\ud83d`],
  ['long, with halves in the wrong order', `${'a ’ '.repeat(3000)}\ude00\ud83d b`],
])('a text that is %s has the bytes that Buffer gives', (_, text) => {
  expect(toUtf8(text).equals(Buffer.from(text))).toBe(true);
});
