import { expect, test } from 'vitest';
import { answersInGerman as german } from './answers-in-german.ts';
import { regionInGerman } from './regions-in-german.ts';

test.each([
  [german.list(['A', 'B', 'C']), 'A, B und C'],
  [german.list(['A', 'B'], 'or'), 'A oder B'],
  [german.figure(12_345), '12.345'],
  [
    german.nothingOfTheKind({ of: 1 }),
    'Das einzige Dokument, das es sagen könnte, wurde ganz gelesen und sagt nichts dergleichen.',
  ],
  [
    german.nothingOfTheKind({ of: 3 }),
    'Alle 3 Dokumente, die es sagen könnten, wurden ganz gelesen und sagen nichts dergleichen.',
  ],
  [german.nothingSoFar({ read: 0, of: 1 }), '0 von 1 Dokument gelesen, die es sagen könnten, bisher ohne Fund.'],
  [german.nothingSoFar({ read: 1, of: 2 }), '1 von 2 Dokumenten gelesen, die es sagen könnten, bisher ohne Fund.'],
  [german.unsaid('silent'), 'Sagt nichts'],
  [german.unsaid('of tomorrow'), 'Noch nicht gelesen'],
  [german.answerInShort('says', 'Ja'), 'Ja'],
  [german.answerInShort('no-document', 'Ja'), 'kein Dokument'],
  [german.leadOf('permits', {}), ''],
  [german.leadOf('permits', { permits: 'Ja' }), 'Ja'],
  [german.leadOf('prohibits', { permits: 'Ja' }), 'Ausgeschlossen'],
  [german.othersAreAnswered([{ audience: 'business', answer: 'Nein' }]), 'Für Unternehmen: Nein.'],
  [german.refusal('partly'), 'Man kann mit Einschränkungen ablehnen.'],
])('answers are said in German: %s', (said, sentence) => {
  expect(said).toBe(sentence);
});

test.each([
  ['US', 'den Vereinigten Staaten'],
  ['US-CA', 'US-CA'],
  ['IE', 'Irland'],
  ['ZZ-', 'ZZ-'],
])('the region %s has its German name, a part of a country its code', (code, name) => {
  expect(regionInGerman(code)).toBe(name);
});
