import { expect, test } from 'vitest';
import { decodePage } from './decode-page.ts';

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['a byte order mark, whatever the server says', Buffer.from('\ufeffé'), 'iso-8859-1', 'é'],
  ['that of UTF-16, the higher byte first', utf16be('é'), 'utf-8', 'é'],
  ['that of UTF-16, the lower byte first', Buffer.from('\ufeffé', 'utf16le'), undefined, 'é'],
  ['the server', latin('é'), '"ISO-8859-1"', 'é'],
  [
    'the page, where the server names what nobody knows',
    latin('<meta charset="latin1">é'),
    'x-none',
    '<meta charset="latin1">é',
  ],
  [
    'no page that calls itself UTF-16 in ASCII',
    Buffer.from('<meta charset=utf-16>é'),
    undefined,
    '<meta charset=utf-16>é',
  ],
  ['the bytes, where they are UTF-8', Buffer.from('é'), undefined, 'é'],
  ['windows-1252 in the end', Buffer.from([0x80, 0xe9]), '', '€é'],
  ['no mark that is cut off', Buffer.from([0xef, 0xbb, 0x41]), undefined, 'ï»A'],
  ['no mark of another kind', Buffer.from([0xef, 0x41]), undefined, 'ïA'],
  ['no first byte of a mark alone', Buffer.from([0xfe, 0x41]), undefined, 'þA'],
])('characters are read by %s', (_, bytes, charset, text) => {
  expect(decodePage({ bytes, type: 'html', ...(charset !== undefined && { charset }) })).toBe(text);
});

test('what no page is, is not asked for its encoding', () => {
  expect(decodePage({ bytes: latin('<meta charset="utf-8">é'), type: 'text' })).toBe('<meta charset="utf-8">é');
});
