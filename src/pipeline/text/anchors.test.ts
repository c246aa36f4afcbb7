import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAnchors } from './anchors.ts';

test('three elements in a row that stand once on either side are an anchor', () => {
  expect(findAnchors([1, 2, 3, 9], [8, 1, 2, 3])).toEqual([[0, 1]]);
  expect(findAnchors([1, 2], [1, 2])).toEqual([]);
  expect(findAnchors([1, 2, 3, 1, 2, 3], [1, 2, 3])).toEqual([]);
  expect(findAnchors([1, 2, 3], [1, 2, 3, 1, 2, 3])).toEqual([]);
});

test('of anchors that cross, the longest chain is kept', () => {
  const [a, b, c] = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ] as const;
  expect(findAnchors([...a, 0, ...b, 0, ...c], [...c, 10, ...a, 11, ...b])).toEqual([
    [0, 4],
    [4, 8],
  ]);
});

test('anchors rise on either side, and what they name is the same', () => {
  const values = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
  fc.assert(
    fc.property(values, values, (before, after) => {
      let [old, now] = [-1, -1];
      for (const [oldAt, newAt] of findAnchors(before, after)) {
        expect(oldAt).toBeGreaterThan(old);
        expect(newAt).toBeGreaterThan(now);
        expect(before.slice(oldAt, oldAt + 3)).toEqual(after.slice(newAt, newAt + 3));
        [old, now] = [oldAt, newAt];
      }
    }),
  );
});
