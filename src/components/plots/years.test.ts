import { expect, test } from 'vitest';
import { toYears } from './years.ts';

test('a plot over one turn of the year names the year that begins in it, where it begins', () => {
  expect(toYears({ from: '2025-07-01T00:00:00Z', to: '2026-07-01T00:00:00Z' })).toEqual([{ year: 2026, at: '50.4%' }]);
});

test('a plot within one year names none', () => {
  expect(toYears({ from: '2026-01-02T00:00:00Z', to: '2026-11-01T00:00:00Z' })).toEqual([]);
  expect(toYears({ from: '2026-01-02T00:00:00Z', to: '2026-01-02T00:00:00Z' })).toEqual([]);
});

test('a plot over thirty years names at most seven, the last among them', () => {
  const years = toYears({ from: '1996-03-01T00:00:00Z', to: '2026-03-01T00:00:00Z' });
  expect(years.length).toBeLessThanOrEqual(7);
  expect(years.at(-1)!.year).toBe(2026);
});
