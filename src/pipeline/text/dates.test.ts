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
