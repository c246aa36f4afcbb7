import { expect, test } from 'vitest';
import { tryInputs } from './try-inputs.ts';

test('600 drawn inputs crash nothing, and many of them are published', { timeout: 120_000 }, async () => {
  const { inputs, published } = await tryInputs(19, 600);
  expect(inputs).toBe(600);
  expect(published).toBeGreaterThan(60);
});
