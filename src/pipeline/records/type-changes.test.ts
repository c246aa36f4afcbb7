import { expect, test } from 'vitest';
import type { ChangeRow } from '../schema/change-record.ts';
import { newestOfType } from './type-changes.ts';

const row = (on: string, types: readonly string[], more: Partial<ChangeRow> = {}) =>
  ({
    ...{ path: `platforms/aster/terms/changes/${on}`, capturedAt: `${on}T00:00:00Z`, kind: 'substantive' },
    clauses: types.map((type) => ({ path: `platforms/aster/terms/${type}`, title: type, type, what: 'reworded' })),
    ...more,
  }) as ChangeRow;
const note = (...of: string[]) => ({
  meaning: 'Said.',
  clauses: of.map((type) => ({ path: `platforms/aster/terms/${type}`, title: type })),
});

test('the newest changes of clauses of a type come first, without clauses of other types', () => {
  const rows = [row('2026-01-01', ['sale']), row('2026-03-01', ['jury']), row('2026-02-01', ['jury', 'sale'])];
  expect(
    newestOfType('sale', rows).map(({ capturedAt, clauses }) => [
      capturedAt.slice(0, 10),
      clauses.map(({ title }) => title),
    ]),
  ).toEqual([
    ['2026-02-01', ['sale']],
    ['2026-01-01', ['sale']],
  ]);
});

test('a change that may be a capture cut off, or changed no word, is none', () => {
  expect(
    newestOfType('sale', [
      row('2026-01-01', ['sale'], { suspect: true }),
      row('2026-01-02', ['sale'], { kind: 'date-only' }),
    ]),
  ).toEqual([]);
});

test('what an editor says of a change is not said of clauses that it is not about', () => {
  const rows = [
    row('2026-01-03', ['sale', 'jury'], { note: note('jury') }),
    row('2026-01-02', ['sale', 'jury'], { note: note('jury', 'sale') }),
    row('2026-01-01', ['sale'], { note: note() }),
  ];
  expect(newestOfType('sale', rows).map(({ note }) => note?.meaning)).toEqual([undefined, 'Said.', 'Said.']);
});
