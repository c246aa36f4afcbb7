import { expect, it } from 'vitest';
import { readNow, readToday } from './clock.ts';

const clock = () => Date.UTC(2026, 10, 28, 23, 59, 59, 999);

it('reads the clock that it is given, to the second', () => {
  expect(readNow({}, clock)).toBe('2026-11-28T23:59:59Z');
  expect(readToday({}, clock)).toBe('2026-11-28');
});

it('reads SOURCE_DATE_EPOCH in place of the clock', () => {
  expect(readNow({ SOURCE_DATE_EPOCH: '1700000000' }, clock)).toBe('2023-11-14T22:13:20Z');
  expect(readNow({ SOURCE_DATE_EPOCH: '' }, clock)).toBe('2026-11-28T23:59:59Z');
});

it.each(['yesterday', '-1', '1e9', '1700000000.5'])('refuses %s as SOURCE_DATE_EPOCH', (given) => {
  expect(() => readNow({ SOURCE_DATE_EPOCH: given }, clock)).toThrow('expected seconds since 1970');
});
