import { expect, test } from 'vitest';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { countNew, keepToBudget, mostOwn, mostWithRows } from './room-for-lists.ts';

/** Words of ten characters with their blanks, none twice. */
const words = (characters: number) =>
  Array.from({ length: characters / 10 }, (_, index) => `w${String(index).padStart(8, '0')}`).join(' ');

const record = (title: string) =>
  ({
    title,
    elsewhere: { clauses: 9, platforms: 5, peers: [{ path: 'a' }, { path: 'b' }, { path: 'c' }] },
    inDocument: [{}],
    related: [{}, {}],
  }) as unknown as ClauseRecord;

test('a short clause keeps its lists of other clauses', () => {
  const short = record('Short');
  expect(keepToBudget(short, ['Why.', 'Impact.'])).toEqual(short);
});

test('a longer one shows as many as fit, those of other platforms first, and counts all', () => {
  const { elsewhere, inDocument, related, isLong } = keepToBudget(record(words(mostWithRows - 500)), []);
  expect(elsewhere).toEqual({ clauses: 9, platforms: 5, peers: [{ path: 'a' }, { path: 'b' }] });
  expect([inDocument, related, isLong]).toEqual([[], [], undefined]);
});

test('one that is too long for any is marked as long, its prose counted, and loses nothing else', () => {
  const long = record('Long');
  expect(keepToBudget(long, [words(mostOwn)])).toEqual({
    ...{ ...long, inDocument: [], related: [], isLong: true },
    elsewhere: { clauses: 9, platforms: 5, peers: [] },
  });
});

test('what is said twice counts once', () => {
  expect(countNew(['one two', 'three'])).toBe('one two three '.length);
  expect(countNew(['ONE'])).toBe(5.5);
  expect(countNew(['one two three', 'zero', 'one two three'])).toBe('one two three zero one '.length);
});
