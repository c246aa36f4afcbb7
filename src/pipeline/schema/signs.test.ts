import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSigns, withoutSigns } from './signs.ts';

const names = (text: string) => findSigns(text).map(({ name }) => name);

test('what prints nothing, or turns what stands around it, is named', () => {
  expect(names('a\u202eb\u2066c')).toEqual(['U+202E right-to-left override', 'U+2066 left-to-right isolate']);
  expect(names('da\u200bta\ufeff\u2028')).toEqual([
    'U+200B zero-width space',
    'U+FEFF zero-width no-break space',
    'U+2028 line separator',
  ]);
  expect(names('\u0000\u0007\u001b')).toEqual(['U+0000 null', 'U+0007 bell', 'U+001B escape']);
  expect(names('da\u034fta \u2800')).toEqual(['U+034F combining grapheme joiner', 'U+2800 braille blank']);
  expect(names('\ud800 \u{e0041} \uffff \u0090')).toEqual([
    'U+D800 half a character',
    'U+E0041 tag character',
    'U+FFFF noncharacter',
    'U+0090 control character',
  ]);
});

test('a selector that selects no form, and whatever else has no glyph, is named', () => {
  expect(names('da\ufe0fta 1\ufe0f \ufe00x a\u{e0101} b\u180b')).toEqual([
    'U+FE0F variation selector',
    'U+FE0F variation selector',
    'U+FE00 variation selector',
    'U+E0101 variation selector',
    'U+180B Mongolian variation selector',
  ]);
  expect(names('x\u17b4 \u2063 \ufdd0 \u{1d173} \u{13437} \u{e0fff} \u{1fffe}')).toHaveLength(7);
});

test('spelling and typesetting are left alone', () => {
  expect(names('می‌خواهیم, क्‍ष, 👩‍👩‍👧, 👍🏽, negli\u00adgence, line\nline\ttab\r\n, naïve — “so”')).toEqual([]);
  expect(names('❤️ ☎︎ 1️⃣ #️⃣ ©️ 🏳️‍🌈 葛\u{e0100} 直︀ ∩︀ ᠠ᠋')).toEqual([]);
});

test('a joiner in Latin words, at an end or alone joins nothing', () => {
  expect(names('pay\u200dpal')).toEqual(['U+200D zero-width joiner']);
  expect(names('\u200cمی')).toEqual(['U+200C zero-width non-joiner']);
  expect(names('می \u200c می')).toEqual(['U+200C zero-width non-joiner']);
});

test('each sign is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u202e', '\u200b', '\u0007'),
      fc.string(),
      (a, sign, b) => {
        const found = findSigns(a + sign + b);
        expect(found.some(({ offset, character }) => offset === a.length && character === sign)).toBe(true);
        for (const { offset, character } of found) expect((a + sign + b).startsWith(character, offset)).toBe(true);
      },
    ),
  );
});

test('a text can be had without them', () => {
  expect(withoutSigns('We \u202etup\u202c me\u200bssages.')).toBe('We tup messages.');
});
