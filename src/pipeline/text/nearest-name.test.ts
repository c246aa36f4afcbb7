import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const known = ['data-sale', 'ai-training', 'Arbitration'];

test.each([
  ['ai-traning', 'ai-training', 1, true, true],
  ['AI-TRAINING', 'ai-training', 0, true, true],
  ['arbitratoin', 'Arbitration', 2, true, true],
  ['ai-trainers', 'ai-training', 3, false, true],
  ['data', 'data-sale', 5, false, false],
])('%s is nearest to %s', (word, name, edits, isTypo, isAlike) => {
  expect(nearestName(word, known)).toEqual({ name, edits, isTypo, isAlike });
});

test('where nothing is known, nothing is near', () => {
  expect(nearestName('x', [])).toBeUndefined();
});
