import { describe, expect, it } from 'vitest';
import { sentences, toSpeak } from './sentences.ts';

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(Object.entries(sentences))('the sentences in %s', (_, table) => {
  it('say each something, with the places of the English one', () => {
    for (const [english, own] of Object.entries(table)) {
      expect(own.trim(), english).not.toBe('');
      const places = placesOf(english);
      for (const place of placesOf(own)) expect(places, english).toContain(place);
    }
  });
});

describe('a sentence in German', () => {
  const speak = toSpeak('de')!;
  it.each([
    ['Search the clauses', 'Die Klauseln durchsuchen'],
    ['1,215 results for “train”', '1.215 Ergebnisse für „train“'],
    ['Changes of March 2026', 'Änderungen im März 2026'],
    ['11 November 2025', '11. November 2025'],
    ['(14 March 2024 to 12 February 2026)', '(14. März 2024 bis 12. Februar 2026)'],
    ['Article 6(1)(f)', 'Artikel 6(1)(f)'],
    [
      'No earlier capture is kept: they may be older than the first. Silent.',
      'Kein früherer Abruf ist aufbewahrt: Sie können älter sein als der erste. Sagt nichts.',
    ],
  ])('%s is %s', (english, german) => expect(speak(english)).toBe(german));

  it('is nothing of what records and authors say', () => {
    for (const text of ['Disputes go to binding arbitration', 'Liability capped at six months of fees', 'Claude', ''])
      expect(speak(text)).toBeUndefined();
  });
});

it('a language without a table, and English, have none', () => {
  expect(toSpeak('en')).toBeUndefined();
  expect(toSpeak('xx')).toBeUndefined();
});
