import { expect, test } from 'vitest';
import { stemsOnce, TypeWords } from '../../build/search/type-words.ts';
import { packStems } from '../../pipeline/schema/search-hints.ts';
import { TypeGuesses } from './guess-type.ts';

const said = new TypeWords();
said.add('Suspension', stemsOnce('Suspension and termination by the service'), 6);
said.add('Suspension', stemsOnce('break the rules'), 6);
said.add('Suspension', stemsOnce('An account that breaks rules is closed. Your chats are lost.'), 1);
said.add('Deletion', stemsOnce('Deletion of data or account'), 6);
said.add('Deletion', stemsOnce('delete my chats'), 6);
said.add('Retention', stemsOnce('How long are chats kept?'), 4);
const wordsOf = (type: string) => said.of(type, new Set(['quillmind']));

const guesses = new TypeGuesses([
  ['Suspension', [], { de: ['Kontosperrung', 'Daten sperren'] }, packStems(wordsOf('Suspension'))],
  ['Deletion', [], { de: ['Löschung', 'Daten löschen'] }, packStems(wordsOf('Deletion'))],
  ['Retention', [], { de: ['Speicherdauer', 'Daten speichern'] }, packStems(wordsOf('Retention'))],
  ['Sale', [], { de: ['Verkauf von Daten'] }, ''],
]);
const first = (query: string) => guesses.of(query.toLowerCase().split(' '))[0];

test.each([
  ['what happens to my account if I break the rules', 'Suspension'],
  ['deleting an account', 'Deletion'],
  ['speicherdauer bei quillmind', 'Retention'],
])('“%s” points to %s', (query, type) => expect(first(query)?.type).toBe(type));

test('a guess names the words that point to it, without those that every question has', () => {
  expect(first('can they break the rules')?.words.map(({ word }) => word)).toEqual(['break', 'rules']);
  expect(first('how would they')).toBeUndefined();
});

test('what stands in the foreign names of many types points to none', () => {
  expect([guesses.isOfManyTypes('daten'), guesses.isForeign('daten')]).toEqual([true, false]);
  expect([guesses.isOfManyTypes('loschung'), guesses.isForeign('loschung')]).toEqual([false, true]);
});

test('a word counts the less the more types it is said of, and names are left out', () => {
  const weight = (type: string, stem: string) => wordsOf(type).find(([one]) => one === stem)?.[1] ?? 0;
  expect(weight('Suspension', 'rule')).toBeGreaterThan(weight('Suspension', 'account'));
  said.add('Retention', stemsOnce('Quillmind keeps them'), 6);
  expect(weight('Retention', 'quillmind')).toBe(0);
});
