import { expect, test } from 'vitest';
import { hideDates } from './dates.ts';

test.each([
  'Last updated: 2026-04-27',
  'Last updated: 2026-04-27T13:38:29Z',
  'Last updated: 27/04/2026',
  'Last updated: 27.4.26',
  'Last updated: April 27, 2026',
  'Last updated: April 27, 2026 at 10:30 am UTC',
  'Last updated: 27th of April 2026',
  'Last updated: Apr 2026',
  'Last updated: 27. April 2026',
  'Last updated: 27 avril 2026',
  'Last updated: 27 de abril de 2026',
  'Last updated: 2026年4月27日',
  'Last updated: 3 days ago',
])('hides the date of “%s”', (text) => {
  expect(hideDates(text)).toBe('Last updated: ⟨date⟩');
});

test.each([
  'You may cancel within 14 days.',
  'Section 4.2.1 applies.',
  'Call 27-04-1.',
  'You may object, and we march on.',
  'Fees of 2000 euros',
])('leaves “%s” alone', (text) => {
  expect(hideDates(text)).toBe(text);
});
