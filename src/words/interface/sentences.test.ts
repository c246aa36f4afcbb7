import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { askOf, askOfAny } from '../../pipeline/schema/question.ts';
import { toSpeak } from './sentences.ts';
import { sentences, vocabularies } from './tables.ts';

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each([...Object.entries(sentences), ...Object.entries(vocabularies)])('the sentences in %s', (_, table) => {
  it('say each something, with the places of the English one', () => {
    for (const [english, own] of Object.entries(table)) {
      expect(own.trim(), english).not.toBe('');
      const places = placesOf(english);
      for (const place of placesOf(own)) expect(places, english).toContain(place);
    }
  });
});

describe('a sentence in German', () => {
  const speak = toSpeak('de', sentences['de'])!;
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

describe('what the vocabulary says', () => {
  const vocabulary = join(import.meta.dirname, '../../../content/vocabulary');
  const read = (file: string) => readFileSync(join(vocabulary, file), 'utf8');
  const types = readdirSync(join(vocabulary, 'clause-types')).map(
    (file) =>
      parse(read(`clause-types/${file}`)) as {
        name: string;
        definition: string;
        scopeNote: string;
        question: string;
        leads?: Record<string, string>;
      },
  );
  const listOf = <T>(file: string, key: string) => (parse(read(file)) as Record<string, T[]>)[key]!;
  const factors = listOf<{ name: string; question: string; levels: string[] }>('rubric.yml', 'factors');
  const laws = listOf<{
    summary: string;
    jurisdictionName?: string;
    articles?: { title?: string; fits?: { because: string }[] }[];
  }>('regulations.yml', 'regulations');
  const described = <T extends object>(list: readonly T[]) =>
    list.map((one) => ('description' in one ? String(one.description) : ''));
  const said = [
    ...types.flatMap(({ definition, scopeNote, question, leads = {} }) => [
      ...[definition, scopeNote, askOf(question, 'Quill'), askOfAny(question)],
      ...Object.values(leads),
    ]),
    ...described(listOf<object>('categories.yml', 'categories')),
    ...described(listOf<object>('document-types.yml', 'documentTypes')),
    ...listOf<{ name: string }>('document-types.yml', 'groups').map(({ name }) => name),
    ...listOf<{ definition: string }>('glossary.yml', 'terms').map(({ definition }) => definition),
    ...factors.flatMap(({ question, levels }) => [question, ...levels]),
    ...laws.flatMap(({ summary, jurisdictionName = '', articles = [] }) => [
      ...[summary, jurisdictionName],
      ...articles.flatMap(({ title = '', fits = [] }) => [title, ...fits.map(({ because }) => because)]),
    ]),
  ].map((text) => text.trim().replace(/\s+/g, ' '));
  const names = [...types, ...listOf<{ name: string }>('categories.yml', 'categories'), ...factors].map(
    ({ name }) => name,
  );

  it.each(Object.entries(vocabularies))('is said in the language %s as well, in whole', (language, table) => {
    const say = toSpeak(language, table, sentences[language])!;
    expect(said.length).toBeGreaterThan(900);
    expect(said.filter((text) => text !== '' && say(text) === undefined)).toEqual([]);
    // Names are known to the programs of the browser, too.
    expect(names.filter((name) => toSpeak(language, sentences[language])!(name) === undefined)).toEqual([]);
  });
});
