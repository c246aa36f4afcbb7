import { expect, test } from 'vitest';
import { detectLanguage, toPrimary } from './language.ts';

const long = (sentence: string) => `${sentence} `.repeat(6);

test.each([
  ['en', 'We keep your data for ten years after you close the account, and then we delete it.'],
  ['nl', 'Wij bewaren uw gegevens tien jaar nadat u uw account sluit, en daarna wissen wij ze.'],
  ['de', 'Wir bewahren deine Daten zehn Jahre auf, nachdem du das Konto geschlossen hast, und löschen sie dann.'],
  ['fr', 'Nous conservons vos données pendant dix ans après la fermeture du compte, puis nous les supprimons.'],
  ['pl', 'Przechowujemy dane przez dziesięć lat od zamknięcia konta, a następnie je usuwamy.'],
  ['el', 'Διατηρούμε τα δεδομένα σας για δέκα χρόνια μετά το κλείσιμο του λογαριασμού και μετά τα διαγράφουμε.'],
  ['ja', '当社は、お客様がアカウントを閉鎖した後十年間データを保持し、その後削除します。'],
])('a text in %s', (language, sentence) => {
  expect(detectLanguage(long(sentence))).toBe(language);
});

test('of a few words nothing is said', () => {
  expect(detectLanguage('Privacy Policy')).toBeUndefined();
});

test('tags of one language, or of languages that detectors mix up, are one', () => {
  expect(toPrimary('pt-BR')).toBe('pt');
  expect([toPrimary('nb'), toPrimary('nn-NO')]).toEqual(['no', 'no']);
});
