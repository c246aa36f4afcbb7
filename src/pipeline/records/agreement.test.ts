import { expect, test } from 'vitest';
import { krippendorff, nominal, ordinal, readFirst } from './agreement.ts';

const pairs: [number, number][] = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [0, 1],
];

test('full agreement is 1, whatever the distance', () => {
  expect(krippendorff(pairs.slice(0, 4), ordinal)).toBe(1);
  expect(krippendorff(pairs.slice(0, 4), nominal)).toBe(1);
});

test('no two scores that differ leave nothing to measure', () => {
  expect(
    krippendorff(
      [
        [1, 1],
        [1, 1],
      ],
      ordinal,
    ),
  ).toBeUndefined();
  expect(krippendorff([], ordinal)).toBeUndefined();
});

test('the example of the literature: ten units, two readers, yes or no', () => {
  const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
  const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
  // Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example A.
  expect(
    krippendorff(
      a.map((one, index): [number, number] => [one, b[index]!]),
      nominal,
    ),
  ).toBeCloseTo(0.095, 3);
});

test('one step apart is less of a disagreement than three', () => {
  const near = krippendorff([...pairs, [0, 1]], ordinal)!;
  const far = krippendorff([...pairs, [0, 3]], ordinal)!;
  expect(near).toBeGreaterThan(far);
});

test('an analysis that was changed after a second reading counts as it was before', () => {
  const factors = { rights: 0, choice: 2, breadth: 2, exposure: 1, discretion: 1 };
  const now = { stance: 'limits' as const, factors, optOut: { available: 'unstated' as const } };
  const before = { stance: 'permits' as const, factors: { ...factors, breadth: 3 }, optOut: 'unstated' as const };
  expect(readFirst(now, { first: before })).toEqual(before);
  expect(readFirst(now, {})).toEqual({ stance: 'limits', factors, optOut: 'unstated' });
});
