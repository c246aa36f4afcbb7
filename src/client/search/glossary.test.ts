import { expect, test } from 'vitest';
import { definitionOf } from './glossary.ts';

const glossary = {
  'as-is': ['With no promise of quality.', 'as is', 'as available'],
  indemnify: ['To pay what others demand.', 'indemnify', 'indemnity', 'hold harmless'],
  jury: ['People who decide.', 'jury'],
} as const;

test.each([
  ['indemnify', 'indemnify'],
  ['Indemnity', 'indemnify'],
  ['hold harmless', 'indemnify'],
  ['“as is”', 'as-is'],
  ['jury', 'jury'],
])('%s is the term %s', (query, id) => expect(definitionOf(query, glossary)?.id).toBe(id));

test.each(['', 'is', 'indemnify Claude', 'injury'])('“%s” is no term', (query) =>
  expect(definitionOf(query, glossary)).toBeUndefined(),
);
