import { expect, test } from 'vitest';
import { isDateLabel } from './date-label.ts';
import { hideDates } from './dates.ts';
import { normalise } from './normalise.ts';

test.each([
  'Last updated: 2026-04-27',
  'Last updated: 2026-04-27T13:38:29Z',
  'Last updated: 27/04/2026',
  'Last updated: 27.4.26',
  'Last updated: April 27, 2026',
  'Last updated: April 27, 2026 at 10:30 am UTC',
  'Last updated: 27th of April 2026',
  'Last updated: Apr 2026',
  'Last updated: Monday, 1 January 2024 at 10:15 CET',
  'Last updated: 27. April 2026',
  'Last updated: 27 avril 2026',
  'Last updated: 27 de abril de 2026',
  'Last updated: 2026年4月27日',
  'Last updated: 3 days ago',
  'Last updated: yesterday',
])('hides the date of “%s”', (text) => {
  expect(hideDates(text)).toBe('last updated: ⟨date⟩');
});

/** The languages of the EU and some others, as their own formats write a date. */
const languages = [
  ...['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'it', 'lt', 'lv', 'mt', 'nl', 'pl'],
  ...['pt', 'ro', 'sk', 'sl', 'sv', 'ar', 'be', 'ca', 'cy', 'fa', 'gl', 'he', 'hi', 'id', 'is', 'ja', 'ko', 'mk'],
  ...['nb', 'ru', 'sq', 'sr', 'sw', 'th', 'tr', 'uk', 'vi', 'zh'],
];

test.each(languages)('hides every date of %s, with its weekday or without', (language) => {
  // Two write their short months with signs of their own.
  const styles = ['ca', 'he'].includes(language) ? (['full', 'long'] as const) : (['full', 'long', 'medium'] as const);
  for (const dateStyle of styles) {
    const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const [old, now] = [Date.UTC(2024, month, 3), Date.UTC(2025, month, 28)].map((at) =>
        hideDates(normalise(`Dune: ${format.format(at)}`).text),
      );
      expect(old, format.format(Date.UTC(2024, month, 3))).toContain('⟨date⟩');
      expect(old).toBe(now);
    }
  }
});

test.each([
  'You may cancel within 14 days.',
  'Section 4.2.1 applies.',
  'Call 27-04-1.',
  'You may object, and we march on.',
  'Fees of 2000 euros',
  'We keep it for 30 days, or 60 days in the set of cases named in 5.',
])('leaves “%s” alone', (text) => {
  expect(hideDates(text)).toBe(text.toLowerCase());
});

test.each([
  ['Last updated: 1 May 2026', true],
  ['Effective June 1, 2026', true],
  ['This policy was last updated on 1 May 2026.', true],
  ['Ostatnia aktualizacja: 1 stycznia 2024 r.', true],
  ['These terms apply to you from 1 May 2026.', false],
  ['You may object until 1 May 2026, and we will stop.', false],
  ['Arbitration is the rule for claims that arose before 1 May 2026.', false],
])('whether the date of “%s” is the document’s own: %s', (text, expected) => {
  expect(isDateLabel(text, false)).toBe(expected);
});

const words = (n: number) => 'letters '.repeat(n).trim();

test.each([
  ['a day alone', '1 May 2026', true, true],
  ['a day with three words', `1 May 2026 ${words(3)}`, true, false],
  ['an entry that names what is due', 'Students: 1 May 2026', true, false],
  ['a line that says who pays', 'Students pay in Q1 2026', true, false],
  ['the name of a document', 'Privacy policy, 1 May 2026', true, true],
  ['what a document does', 'Sale conditions change 1 May 2026', true, false],
  ['the number of a version', '3 1 May 2026', true, true],
  ['a day with four words in small letters', `1 May 2026 ${words(4)}`, false, false],
  ['a day with a name of four words', 'Dune Messaging Services Limited 1 May 2026', true, false],
  ['a day with a name of twelve words', `${'Dune '.repeat(12)}1 May 2026`, true, false],
  ['a day with a name of thirteen words', `${'Dune '.repeat(13)}1 May 2026`, false, false],
  ['words that say when the text was touched', `Updated 1 May 2026 ${words(11)}`, true, true],
  ['many words that say so', `Updated 1 May 2026 ${words(19)}`, true, true],
  ['too many words that say so', `Updated 1 May 2026 ${words(20)}`, false, false],
  ['an entry that names a last day', 'until 1 May 2026', true, false],
  ['the same in an entry that was updated', 'until 1 May 2026, updated by us all', false, false],
  ['a sentence of the terms', 'Fees of four kinds rise on 1 May 2026.', false, false],
  ['a sentence in brackets and quotation marks', '“Fees of four kinds rise on 1 May 2026.”)', false, false],
  ['a sentence that says when the text was touched', 'This page was last updated for you on 1 May 2026.', true, true],
  ['a sentence about terms that were updated', 'The updated terms apply to all of you from 1 May 2026.', false, false],
  ['the same of another document', 'This revised policy governs what we do until 1 May 2026.', false, false],
  ['a sentence that says since when, too', 'Last updated and effective for all of you on 1 May 2026.', true, true],
  ['an amount', 'from 1 May 2026 on 5 € a month', false, false],
  ['a number of days', 'from 1 May 2026 on 30 days of rest', false, false],
  ['a number of a version', 'of 1 May 2026 and version 12 pages of ours', true, true],
  ['a zone of time', 'posted on this very page 1 May 2026 at 10:30 UTC', true, true],
  ['a right to copy', '© 2025 Dune Ltd. All rights reserved.', true, true],
  ['a right to copy of fifteen words', `© 2025 ${words(15)}.`, true, true],
  ['a right to copy of more words', `© 2025 ${words(16)}.`, false, false],
  ['a right to copy within a sentence', 'What is older than © 2025 is not held by any of us.', false, false],
  ['words without a date', 'Updated by us', false, false],
  ['a few words of Thai', 'ปรับปรุงเมื่อ 1 พฤษภาคม 2569', true, true],
  ['many words of Thai, which ends a sentence with no sign', `1 พฤษภาคม 2569 ${'เราเก็บข้อมูล'.repeat(3)}`, false, false],
  ['many letters of Japanese', `2026年5月1日${'個人情報'.repeat(4)}`, true, false],
  ['more letters of Japanese than a label has', `2026年5月1日${'個人情報'.repeat(10)}`, false, false],
])('whether a date is that of the document, of %s', (_, text, apart, inList) => {
  expect([isDateLabel(text, false), isDateLabel(text, true)]).toEqual([apart, inList]);
});

test.each([
  ['digits of other scripts', 'Abschnitt ४२ und ٣٩', 'abschnitt 42 und 39'],
  ['a date in digits of other scripts', 'अद्यतन: ३ अप्रैल २०२६', 'अद्यतन: ⟨date⟩'],
  ['a weekday and a month that is also "ago"', 'Aggiornato sabato 1 ago 2026', 'aggiornato ⟨date⟩'],
  ['a number of years ago, whatever the number', 'Updated 12 years ago', 'updated ⟨date⟩'],
  ['a day in a case that Intl does not give', '5. jaanuaril 2026', '⟨date⟩'],
  ['a Hebrew month with "in"', '3 בנובמבר 2025', '⟨date⟩'],
  ['a long text without a digit', `Yesterday ${'and so on '.repeat(12)}`, `yesterday ${'and so on '.repeat(12)}`],
])('hides %s', (_, text, hidden) => {
  expect(hideDates(text)).toBe(hidden);
});
