import { expect, test } from 'vitest';
import { choose, isEmpty, isOfTexts, readState, writeState } from './state.ts';

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

test('archived texts are searched by themselves, with the facets and orders they have', () => {
  const address = '?q=data&kind=clause&kind=archived+text&severity=high&platform=Lumen+Pay&sort=severity';
  expect(writeState(readState(address))).toBe('?q=data&kind=archived+text&platform=Lumen+Pay');
  expect(isOfTexts(readState(address))).toBe(true);
});

test('ticking archived texts unticks what they do not have, ticking another kind unticks them', () => {
  const clauses = readState('?q=data&kind=clause&severity=high&documentType=Privacy+Policy');
  const texts = choose(clauses, 'kind', 'archived text', true);
  expect(writeState(texts)).toBe('?q=data&kind=archived+text&documentType=Privacy+Policy');
  expect(writeState(choose(texts, 'kind', 'clause', true))).toBe('?q=data&kind=clause&documentType=Privacy+Policy');
  expect(writeState(choose(texts, 'kind', 'archived text', false))).toBe('?q=data&documentType=Privacy+Policy');
});
