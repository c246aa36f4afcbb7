import { expect, test } from 'vitest';
import { findLate } from './late-captures.ts';

const lines = (run: number, registeredOn: string | undefined, ...captures: string[]) =>
  captures.map((one) => {
    const [document, day] = one.split(' ') as [string, string];
    return { document, capturedAt: `${day}T04:00:00Z`, run, ...(registeredOn && { registeredOn }) };
  });
const first = lines(0, undefined, 'a/x 2026-02-16', 'b/x 2026-02-16');
const later = lines(1, '2026-03-17', 'a/x 2026-03-16');

test.each([
  [
    'a capture of a week before, of a document that was followed',
    ['b/x 2026-03-10'],
    { 'b/x 2026-03-10T04:00:00Z': '2026-03-25T00:00:00Z' },
  ],
  ['one of the week of the newest', ['b/x 2026-03-16'], {}],
  ['a newer one', ['b/x 2026-03-24'], {}],
  ['the history of a document that is new', ['c/x 2025-01-01', 'c/x 2026-01-01'], {}],
])('%s', (_, captures, late) => {
  expect(Object.fromEntries(findLate([...first, ...later, ...lines(2, '2026-03-25', ...captures)]))).toEqual(late);
});

test('a run that covers months is not late in itself, and where no day is known the newest capture is', () => {
  const months = lines(1, undefined, 'a/x 2026-03-02', 'a/x 2026-03-30', 'b/x 2026-03-03');
  expect([...findLate([...first, ...months])]).toEqual([]);
  const after = lines(2, undefined, 'b/x 2026-03-10', 'b/x 2026-04-08');
  expect([...findLate([...first, ...months, ...after])]).toEqual([
    ['b/x 2026-03-10T04:00:00Z', '2026-04-08T04:00:00Z'],
  ]);
});
