import { expect, test } from 'vitest';
import { toLife } from './sentence-life.ts';

const versions = [1, 2, 3, 4].map((month) => [`2026-0${month}-01`, `2026-0${month}-20`] as const);
const lifeOf = (...found: number[]) => toLife(found, versions, (instant) => instant);

test('words that stand from the first to the newest version', () => {
  expect(lifeOf(1, 2, 3, 4)).toEqual({
    lead: 'It stands in the oldest capture, of 2026-01-01, and is in the newest: 4 of the 4 archived versions.',
    spans: ['Versions 1 to 4: captured from 2026-01-01 to 2026-04-20'],
  });
});

test('words that came, went and came again', () => {
  expect(lifeOf(2, 4)).toEqual({
    lead: 'It was first captured on 2026-02-01, and is in the newest: 2 of the 4 archived versions.',
    spans: ['Version 2: captured from 2026-02-01 to 2026-02-20', 'Version 4: captured from 2026-04-01 to 2026-04-20'],
  });
});

test('words that are gone', () => {
  expect(lifeOf(1, 2).lead).toContain('and last captured on 2026-02-20');
});

test('words that stand nowhere', () => {
  expect(lifeOf()).toEqual({ lead: 'None of the 4 archived versions holds these words in this order.', spans: [] });
});
