import { expect, test } from 'vitest';
import { isEmpty, readState, writeState } from './state.ts';

test('query, facets and order survive the way through the address', () => {
  const address = '?q=sell+data&severity=high&severity=low&platform=Lumen+Pay&sort=date';
  expect(writeState(readState(address))).toBe('?q=sell+data&severity=high&severity=low&platform=Lumen+Pay&sort=date');
});

test('an unknown order is relevance, unknown parameters are dropped', () => {
  expect(writeState(readState('?sort=random&utm_source=x'))).toBe('');
});

test('an empty query without facets is empty', () => {
  expect(isEmpty(readState('?q=++'))).toBe(true);
  expect(isEmpty(readState('?kind=clause'))).toBe(false);
});
