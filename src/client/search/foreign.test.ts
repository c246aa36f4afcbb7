import { expect, test } from 'vitest';
import { foreignWords, toGlosses } from './foreign.ts';

const glosses = toGlosses([
  ['Limitation of liability', [], { de: ['Haftung'], fr: ['limitation de responsabilité'] }, ''],
  ['Data retention', [], { de: ['Speicherdauer', 'Aufbewahrung'], fr: ['durée de conservation'] }, ''],
  ['Arbitration', [], { it: ['arbitrato'] }, ''],
  ['Deletion', [], { fr: ['suppression des données'] }, ''],
  ['Sale', [], { fr: ['vente de données'] }, ''],
  ['Breach', [], { fr: ['violation de données'] }, ''],
  ['Third parties', [], { fr: ['données obtenues de tiers'] }, ''],
]);

test.each([
  [['responsabilité', 'limitée'], 'Limitation of liability', 'fr'],
  [['Datenaufbewahrung'], 'Data retention', 'de'],
  [['clausola', 'arbitrale'], 'Arbitration', 'it'],
])('%j is another word for %s', (absent, type, language) =>
  expect(foreignWords(absent, glosses)).toMatchObject([{ type, language }]),
);

test('words that stand in no name, in many, or are short mean nothing', () => {
  expect(foreignWords(['flibbertigibbet'], glosses)).toEqual([]);
  expect(foreignWords(['données'], glosses)).toEqual([]);
  expect(foreignWords(['de'], glosses)).toEqual([]);
});
