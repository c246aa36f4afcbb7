import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekOf } from './week.ts';

test('a week is named by the year of its Thursday', () => {
  expect(weekOf('2026-04-27T13:38:29Z')).toEqual({ name: '2026-w18', from: '2026-04-27', to: '2026-05-03' });
  expect(weekOf('2027-01-03')).toEqual({ name: '2026-w53', from: '2026-12-28', to: '2027-01-03' });
  expect(weekOf('2024-12-30').name).toBe('2025-w01');
  expect(weekOf('2021-01-01').name).toBe('2020-w53');
});

test('every day lies in its week, the seven days of a week share its name, and names go up with time', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 864e5).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (at) => {
      const week = weekOf(at);
      expect(week.from <= at && at <= week.to).toBe(true);
      expect(weekOf(week.from)).toEqual(week);
      expect(weekOf(week.to)).toEqual(week);
      const next = new Date(Date.parse(week.to) + 864e5).toISOString().slice(0, 10);
      expect(weekOf(next).name > week.name).toBe(true);
    }),
  );
});
