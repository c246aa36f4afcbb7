import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

it('every clause type, category and factor of severity of the vocabulary has a German name', () => {
  const vocabulary = join(import.meta.dirname, '../../../content/vocabulary');
  const read = (file: string) => readFileSync(join(vocabulary, file), 'utf8');
  const types = readdirSync(join(vocabulary, 'clause-types')).map((file) => read(`clause-types/${file}`));
  const namesIn = (text: string, indent: string) =>
    [...text.matchAll(new RegExp(`^${indent}name: (.+)$`, 'gm'))].map(([, name]) => name!);
  const names = [
    ...types.flatMap((text) => namesIn(text, '')),
    ...[read('categories.yml'), read('rubric.yml')].flatMap((text) => namesIn(text, ' {4}')),
  ];
  expect(names.length).toBeGreaterThan(75);
  const say = toSpeak('de')!;
  expect(names.filter((name) => say(name) === undefined)).toEqual([]);
});
