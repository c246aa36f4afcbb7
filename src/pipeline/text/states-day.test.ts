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
  '2025년 11월 3일부터',
  'Cập nhật: 3 tháng 11, 2025',
  'עודכן: 3 בנובמבר 2025',
  'अद्यतन: 3 नवंबर 2025',
  'হালনাগাদ: 3 নভেম্বর, 2025',
  'In 2025, that is since the 3rd day of November',
  'We named 3 things in 2025. Since then much has come to be another way. Updated November 3, 2025',
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
  'In 2025 we gave 3 people 11 letters',
  'In 2025, as you may have read in what we wrote to all on 3 November',
  'On 3 November we wrote to all, as you may have read, and so on in 2025',
  '',
])('a text that does not: %s', (text) => {
  expect(statesDay(text, '2025-11-03')).toBe(false);
});

test('a text that is nothing but the day names it, a month whose name ends in a sign by its short name too', () => {
  expect(statesDay('2025-11-03', '2025-11-03')).toBe(true);
  expect(statesDay('3 फ़र॰ 2025', '2025-02-03')).toBe(true);
  expect(statesDay('3 Feb. 2025', '2025-02-03')).toBe(true);
  expect(statesDay('3 मार्च 2025', '2025-03-03')).toBe(true);
});
