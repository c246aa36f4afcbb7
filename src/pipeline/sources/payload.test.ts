import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNoText } from './payload.ts';

const long = (text: string) => `${text} `.repeat(12);
const german = 'Wir löschen Ihre Daten, sobald Sie Ihr Konto schließen – außer wir müssen sie aufbewahren.';
const russian = 'Мы храним ваши данные до тех пор, пока вы не удалите свою учётную запись.';
const japanese = '当社はお客様の個人情報を取得し、サービスの提供のために利用します。';

function encode(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number[]>();
  for (let first = 0; first < 256; first++) {
    const one = decoder.decode(Uint8Array.of(first));
    if (one.length === 1 && one !== '\ufffd' && !bytes.has(one)) bytes.set(one, [first]);
    for (let second = 0x40; second < 256; second++) {
      const two = decoder.decode(Uint8Array.of(first, second));
      if (two.length === 1 && two !== '\ufffd' && !bytes.has(two)) bytes.set(two, [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((character) => bytes.get(character)!));
}

test.each([
  ['windows-1252', encode(`We keep it “for ever”.\n${german}`, 'windows-1252'), /line 1\); it is likely windows-1252$/],
  ['ISO-8859-1', encode(long(german.replace('–', '-')), 'windows-1252'), /it is likely (?:ISO-8859-1|windows-1252)$/],
  ['windows-1251', encode(long(russian), 'windows-1251'), /it is likely windows-1251$/],
  ['Shift_JIS', encode(long(japanese), 'shift_jis'), /it is likely Shift_JIS$/],
  ['ISO-8859-1, a few words', encode('Café terms à la carte déjà vu été', 'windows-1252'), /it is likely ISO-8859-1$/],
  ['UTF-32 with its mark', Buffer.from('\ufeff\0W\0e\0', 'utf16le'), /is UTF-32LE/],
  ['UTF-32, big end first', Buffer.from('\0\ufeff\0W\0e', 'utf16le').swap16(), /is UTF-32BE/],
  ['UTF-16 with its mark', Buffer.from('\ufeffWe keep your data.', 'utf16le'), /is UTF-16LE/],
  ['UTF-16 without it', Buffer.from('We keep your data.', 'utf16le'), /is UTF-16LE/],
  ['UTF-16, big end first', Buffer.from('We keep your data.', 'utf16le').swap16(), /is UTF-16BE/],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /a PDF file/],
  ['a document of a word processor', Buffer.from('PK\x03\x04\x14\x00'), /a ZIP file/],
  ['bytes of some program', Buffer.from('text\0text'), /hold zeros/],
  ['nothing', Buffer.alloc(0), /empty/],
  ['white space', Buffer.from(' \n\ufeff\u200b\n---\n'), /empty/],
  ['a page', Buffer.from('<!DOCTYPE html>\n<html><body><p>We keep it.</p></body></html>'), /an HTML page/],
  ['a page after a comment', Buffer.from('\n<!-- saved -->\n<html lang="en"><head>'), /an HTML page/],
  ['the end of a page', Buffer.from('<div>We keep your data.</div>\n</body>\n</html>\n'), /an HTML page/],
])('refuses %s', (_name, bytes, expected) => {
  expect(findNoText(bytes)?.message).toMatch(expected);
  expect(findNoText(bytes)?.remedy).toMatch(/^(?:convert|give|leave)/);
});

test.each([
  ['Markdown', '# Privacy\n\nWe keep it.'],
  ['text with a byte order mark', '\ufeffWe keep it.'],
  ['text with HTML in it', '<a name="top"></a>\n\nWe **keep** it.<br>\n<table><tr><td>a</td></tr></table>'],
  ['text about pages', 'Our pages begin with <html> and end with </html>, as all do.'],
  ['text in other scripts', `${german} ${russian} ${japanese}`],
  ['one line', 'Redirecting to /legal'],
])('takes %s', (_name, text) => expect(findNoText(Buffer.from(text))).toBeUndefined());

test('says something of any bytes that are not UTF-8, and nothing of words that are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const text = Buffer.from(bytes);
      if (Buffer.from(text.toString('utf8')).equals(text)) return;
      expect(findNoText(text)).toBeDefined();
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zéß漢а-я ,.]{1,80}$/), (words) => {
      expect(findNoText(Buffer.from(`a${words}`))).toBeUndefined();
    }),
  );
});
