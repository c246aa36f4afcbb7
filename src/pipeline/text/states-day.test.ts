import { expect, test } from 'vitest';
import { statesDay } from './states-day.ts';

test.each([
  'Last updated: November 3, 2025',
  '**Last updated: 3 Nov 2025**',
  'Version 3.2, in force from 3rd of November 2025',
  'Stand: 03.11.2025',
  'Gültig ab dem 3. November 2025',
  'Dernière mise à jour : 3 novembre 2025',
  'Ostatnia zmiana: 3 listopada 2025',
  '最終更新日：2025年11月3日',
  'Updated 2025-11-03',
  'Updated 11/3/2025',
])('a text that names the day: %s', (text) => {
  expect(statesDay(`# Terms\n\n${text}\n\nBe kind.`, '2025-11-03')).toBe(true);
});

test.each([
  'Last updated: November 4, 2025',
  'Last updated: December 3, 2025',
  'Last updated: November 3, 2024',
  'Last updated: November 13, 2025',
  'Stand: 03.12.2025',
  'In 2025 we changed 3 things',
  'Updated 2025-10-03',
  '',
])('a text that does not: %s', (text) => {
  expect(statesDay(text, '2025-11-03')).toBe(false);
});
