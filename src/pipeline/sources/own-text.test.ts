import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestExtraction } from '../schema/extraction.ts';
import { extractText } from '../text/extract/extraction.ts';
import { isItsOwnText } from './own-text.ts';

const versions = Array.from({ length: newestExtraction }, (_, at) => at + 1);

test.each<[string, Buffer, boolean]>([
  ['plain letters', Buffer.from('We may keep a boat.\n'), true],
  ['curly quotation marks', Buffer.from('We may keep “a boat”.\n'), true],
  ['a heading', Buffer.from('\n# Boats\n'), true],
  ['no letter near its beginning', Buffer.from('– '.repeat(300)), false],
  ['a mark of its encoding', Buffer.from('\ufeffWe may keep a boat.\n'), false],
  ['another encoding', Buffer.from('We keep a café.\n', 'latin1'), false],
])('a text with %s', (_, bytes, is) => {
  expect(isItsOwnText({ bytes, type: 'text' })).toBe(is);
});

test('neither pages nor texts in an encoding that a server named are looked at', () => {
  const bytes = Buffer.from('We may keep a boat.');
  expect(isItsOwnText({ bytes, type: 'html' })).toBe(false);
  expect(isItsOwnText({ bytes, type: 'text', charset: 'utf-16' })).toBe(false);
});

test('every extraction leaves such a text as it is', async () => {
  const word = fc.constantFrom('boat', ' ', '\n', '“', 'ä', '\ufeff', '\u00ff', '<p>', '⛵', '\0', '\r\n', '---');
  const texts = fc.array(word, { maxLength: 8 }).map((words) => Buffer.from(words.join('')));
  const files = fc.oneof(texts, fc.uint8Array({ maxLength: 6 }).map(Buffer.from));
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(...versions), async (bytes, version) => {
      if (!isItsOwnText({ bytes, type: 'text' })) return;
      const extracted = await extractText({ bytes, type: 'text' }, { version });
      expect('text' in extracted && Buffer.from(extracted.text).equals(bytes)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
