import { expect, test } from 'vitest';
import { phrasesIn, toPhrases } from './foreign-phrases.ts';

const phrases = toPhrases([
  ['Removal', [], { es: ['borran mis publicaciones'], de: ['Beiträge löschen'] }, ''],
  ['Deletion', [], { es: ['borrar mi cuenta', 'borra'], de: ['Konto löschen'] }, ''],
  ['Termination', [], { de: ['Konto löschen'] }, ''],
]);
const typesIn = (query: string) => phrasesIn(query.split(' '), phrases).map(({ type }) => type);

test('a name of several words is found in another form, order and between other words', () => {
  expect(typesIn('puede borrar todas mis publicaciones')).toEqual(['Removal']);
  expect(typesIn('publicaciones borradas')).toEqual(['Removal']);
  expect(typesIn('borrar mi perfil')).toEqual([]);
});

test('a name counts the less the more types have its words', () => {
  const [shared] = phrasesIn(['konto', 'loschen'], phrases);
  const [own] = phrasesIn(['beitrage', 'loschen'], phrases);
  expect(shared!.weight).toBeLessThan(own!.weight);
});
