import { expect, test } from 'vitest';
import { shareRows } from './share-rows.ts';

test('equal rows become one object, and nothing else changes', () => {
  const one = shareRows({ title: 'A', rows: [{ path: 'x', n: 1 }, { path: 'y' }], inside: { rows: [{ path: 'z' }] } });
  const other = shareRows({ title: 'B', rows: [{ path: 'y' }, { path: 'x', n: 2 }, 'text', null] });
  expect(other).toEqual({ title: 'B', rows: [{ path: 'y' }, { path: 'x', n: 2 }, 'text', null] });
  expect(other.rows[0]).toBe(one.rows[1]);
  expect(other.rows[1]).not.toBe(one.rows[0]);
});
