import { expect, test } from 'vitest';
import { changeGroup } from '../schema/time-parts.ts';
import { countGroups, groupOf, isFailed, isSubstantive } from './change-groups.ts';

test.each([
  [{ kind: 'substantive' }, 'substantive', true, false],
  [{ kind: 'substantive', suspect: true }, 'suspect', false, true],
  [{ kind: 'failed-capture' }, 'failed-capture', false, true],
  [{ kind: 'date-only' }, 'date-only', false, false],
] as const)('%j is counted as %s', (change, group, counts, failed) => {
  expect([groupOf(change), isSubstantive(change), isFailed(change)]).toEqual([group, counts, failed]);
});

test('groups are counted in the order of the rules, the first version in none', () => {
  const kinds = ['date-only', 'first', 'substantive', 'date-only', 'failed-capture'] as const;
  const counted = countGroups([...kinds.map((kind) => ({ kind })), { kind: 'substantive', suspect: true }]);
  expect(Object.fromEntries(counted.map(({ group, n }) => [group, n]))).toEqual({
    substantive: 1,
    'date-only': 2,
    'failed-capture': 1,
    suspect: 1,
  });
  const order = changeGroup.options.filter((group) => counted.some((one) => one.group === group));
  expect(counted.map(({ group }) => group)).toEqual(order);
  expect(countGroups([])).toEqual([]);
});
