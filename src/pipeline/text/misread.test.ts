import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../testing/make-document.ts';
import { toChanges } from './changes.ts';
import { nothingKnown } from './known.ts';
import { countMisread } from './misread.ts';
import { Texts } from './texts.ts';
import { toVersions } from './timeline.ts';

const readAs = (encoding: string, text: string) => new TextDecoder(encoding).decode(new TextEncoder().encode(text));
const rest = Array.from({ length: 200 }, (_, n) => `Paragraph ${n} says who answers questions about part ${n} of it.`);

function kindOf(before: string, after: string): string | undefined {
  const { captures, payloads } = makeDocument([before, after].map((words) => [...rest, words].join('\n\n')));
  return toChanges(toVersions(captures), new Texts(payloads, nothingKnown), nothingKnown).changes[1]?.kind;
}

describe.each(['windows-1250', 'windows-1251', 'macintosh', 'windows-1252'])(
  'UTF-8 that was read as %s',
  (encoding) => {
    test.each([
      'We don’t keep “it” – never.',
      'The fee is 5 € for you, isn’t it.',
      'Größe und Ärger, Übung für Österreich.',
      'Données sur l’été où ça naïve.',
    ])('changes no word: %s', (words) => {
      expect(kindOf(words, readAs(encoding, words))).toBe('markup');
      expect(kindOf(readAs(encoding, words), words)).toBe('markup');
    });

    test('a word that differs beside it is one', () => {
      expect(kindOf('We don’t keep “it” here.', readAs(encoding, 'We don’t sell “it” here.'))).toBe('substantive');
    });
  },
);

describe.each(['windows-1250', 'windows-1251', 'macintosh', 'windows-1252'])(
  'read as windows-1252, then as %s',
  (encoding) => {
    const readTwice = (text: string) => readAs(encoding, readAs('windows-1252', text));
    test.each([
      'It’s what we don’t keep.',
      'We keep “it” – never.',
      'The fee is 5 € for you.',
      'Größe und Ärger für Österreich.',
      'Données sur l’été.',
    ])('changes no word: %s', (words) => {
      expect(kindOf(words, readTwice(words))).toBe('markup');
      expect(kindOf(readTwice(words), words)).toBe('markup');
    });
    test('a word that differs beside it is one', () => {
      expect(kindOf('We don’t keep “it” here.', readTwice('We don’t sell “it” here.'))).toBe('substantive');
    });
  },
);

test('characters of a text in another script that was read so are counted', () => {
  const russian = 'Политика конфиденциальности';
  expect(countMisread(readAs('windows-1251', russian))).toBe(26);
  expect(countMisread(readAs('windows-1250', russian))).toBe(26);
});

test.each([
  'Рік, Січень, України і їжа, СРСР, РФ',
  'Ăla și Ăsta, Ărsa',
  'Łódź, żółć i gęś',
  'Ärger, Äpfel – “Öl” …',
  '√9 is 3',
])('of words as they are meant none is counted: %s', (words) => expect(countMisread(words)).toBe(0));
