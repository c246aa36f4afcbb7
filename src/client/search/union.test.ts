import { expect, test } from 'vitest';
import { countsOf, joined, narrowed } from './union.ts';

const found = (id: string) => ({ id, data: () => Promise.reject(new Error('not shown')) });

test('what both searches found is listed once, where it came first', () => {
  const ids = joined([found('a'), found('b')], [found('c'), found('a')]).map(({ id }) => id);
  expect(ids).toEqual(['a', 'b', 'c']);
});

test('what both searches found is counted once', () => {
  const words = { kind: { clause: 3, page: 1 } };
  const sense = { kind: { clause: 2, question: 1 } };
  expect(countsOf(words, sense, { kind: { clause: 1 } })).toEqual({ kind: { clause: 4, page: 1, question: 1 } });
});

test('two choices of one facet leave what is in both, or nothing', () => {
  const ticked = { platform: { any: ['A', 'B'] } };
  expect(narrowed(ticked, { platform: { any: ['B', 'C'] }, kind: { any: ['clause'] } })).toEqual({
    platform: { any: ['B'] },
    kind: { any: ['clause'] },
  });
  expect(narrowed(ticked, { platform: { any: ['C'] } })).toBeUndefined();
});
