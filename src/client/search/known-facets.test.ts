import { expect, test } from 'vitest';
import { toFacets } from './known-facets.ts';
import { readState } from './state.ts';

const all = { kind: { clause: 7, page: 2 } };
const asked = { results: [{}, {}, {}] as never[], counts: { kind: { clause: 3 } }, absent: [] };

test('how many passages there are is said before anything is asked, how many are found is not', () => {
  expect(toFacets(readState(''), all, undefined, 90).counts).toEqual({
    kind: { clause: 7, page: 2, 'archived text': 90 },
  });
  const facets = toFacets(readState('?q=data'), all, asked, 90);
  expect(Object.keys(facets.all['kind'] ?? {})).toContain('archived text');
  expect(facets.counts).toEqual({ kind: { clause: 3, page: 0 } });
});

test('archived texts have the facets that they have, and are counted', () => {
  const { names, counts } = toFacets(readState('?q=data&kind=archived+text'), {}, asked, 90);
  expect(names).toEqual(['kind', 'platform', 'documentType']);
  expect(counts['kind']).toEqual({ 'archived text': 3 });
});

test('where no text is republished there is no such kind', () => {
  expect(toFacets(readState(''), all, undefined, 0).all).toEqual(all);
});
