import { expect, test } from 'vitest';
import type { Rubric } from '../schema/rubric.ts';
import { countSeverities, toSeverity } from './severity.ts';

const rubric: Rubric = {
  version: 7,
  factors: [],
  rules: [
    { severity: 'high', anyOf: [{ total: 10 }, { rights: 3, choice: 2 }], inWords: 'Grave.' },
    { severity: 'medium', anyOf: [{ total: 6 }, { rights: 2 }], inWords: 'Middling.' },
  ],
  otherwise: 'low',
  note: '',
  cases: [],
  rulings: [],
};
const factors = (rights: number, choice: number, breadth = 0, exposure = 0, discretion = 0) => ({
  rights,
  choice,
  breadth,
  exposure,
  discretion,
});

test('a total of ten is high, whatever it is made of', () => {
  expect(toSeverity(factors(2, 2, 2, 2, 2), rubric)).toMatchObject({
    level: 'high',
    total: 10,
    because: 'Grave.',
    rubricVersion: 7,
  });
});

test('a right given up without a choice is high although the total is small', () => {
  expect(toSeverity(factors(3, 2), rubric).level).toBe('high');
  expect(toSeverity(factors(3, 1), rubric).level).toBe('medium');
});

test('what no rule catches is low', () => {
  expect(toSeverity(factors(1, 1, 1, 1, 1), rubric)).toMatchObject({ level: 'low', total: 5 });
});

test('severities are counted by level', () => {
  expect(countSeverities(['high', 'low', 'low'])).toEqual({ high: 1, medium: 0, low: 2 });
});
