import { expect, test } from 'vitest';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { keepToBudget, mostWithLists, mostWithPeers } from './room-for-lists.ts';

const record = (title: string) =>
  ({
    title,
    elsewhere: { clauses: 9, platforms: 5, peers: [{ path: 'a' }, { path: 'b' }, { path: 'c' }] },
    inDocument: [{}],
    related: [{}, {}],
  }) as unknown as ClauseRecord;

test('a short clause keeps its lists of other clauses, a long one gives them up and nothing else', () => {
  const short = record('Short');
  expect(keepToBudget(short, ['Why.', 'Impact.'])).toBe(short);
  const long = record('x'.repeat(mostWithLists));
  expect(keepToBudget(long, [])).toEqual({ ...long, inDocument: [], related: [] });
});

test('a clause that is longer still shows none of another platform, and counts all', () => {
  const { elsewhere } = keepToBudget(record('x'.repeat(mostWithPeers)), []);
  expect(elsewhere).toEqual({ clauses: 9, platforms: 5, peers: [] });
});

test('its prose counts, the lists themselves do not', () => {
  expect(keepToBudget(record('Short'), ['x'.repeat(mostWithLists)]).related).toEqual([]);
  const listed = { ...record('Short'), related: Array.from({ length: mostWithLists }, () => ({})) };
  expect(keepToBudget(listed as unknown as ClauseRecord, []).related).toHaveLength(mostWithLists);
});
