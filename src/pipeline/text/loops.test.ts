import { expect, test } from 'vitest';
import { findLoops } from './loops.ts';

/** Letters of versions, one a day. */
const loops = (letters: string) => {
  const versions = [...letters].map((one, index) => ({ index, letters: one, at: `2026-01-${10 + index}T00:00:00Z` }));
  return [...findLoops(versions).keys()].sort();
};

test('a text that was left and came back makes both steps a loop', () => {
  expect(loops('ABA')).toEqual([1, 2]);
});

test('of a text that came, went and came again one step is left: it is there in the end', () => {
  expect(loops('ABAB')).toHaveLength(2);
  expect(loops('AABAABB')).toEqual([2, 3]);
});

test('loops side by side leave nothing, and a loop holds those inside it', () => {
  expect(loops('ABABA')).toEqual([1, 2, 3, 4]);
  expect(loops('ABCBA')).toEqual([1, 2, 3, 4]);
});

test('texts that never come back are in no loop', () => {
  expect(loops('AABCD')).toEqual([]);
});

test('a text that comes back after more than ninety days was gone', () => {
  const days = ['2025-01-01', '2025-06-01', '2025-08-31'];
  const versions = (last: string) =>
    [...days.slice(0, 2), last].map((at, index) => ({
      index,
      letters: index === 1 ? 'B' : 'A',
      at: `${at}T00:00:00Z`,
    }));
  expect([...findLoops(versions('2025-08-30')).keys()]).toEqual([1, 2]);
  expect([...findLoops(versions('2025-08-31')).keys()]).toEqual([]);
  const technical = versions('2025-08-31').map((one, index) => ({ ...one, isTechnical: index === 2 }));
  expect([...findLoops(technical).keys()]).toEqual([1, 2]);
});
