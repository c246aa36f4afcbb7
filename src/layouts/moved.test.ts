import { expect, test } from 'vitest';
import type { AddressRecord } from '../pipeline/schema/document-record.ts';
import { movedFrom, toClauseParams } from './moved.ts';

const page = (recordId: string, formerPaths: string[]) => ({
  head: { recordId, formerPaths } as unknown as AddressRecord,
  cacheKey: recordId,
  read: () => Promise.reject(new Error('not read')),
});

test('every former path leads on, except one that another clause took', () => {
  const moved = movedFrom(
    [page('A', ['platforms/p/d/old', 'platforms/p/d/new']), page('B', [])],
    new Set(['platforms/p/d/new']),
  );
  expect(moved.map(({ path, page }) => [path, page.head.recordId])).toEqual([['platforms/p/d/old', 'A']]);
});

test('a path names the parameters of its page', () => {
  expect(toClauseParams('platforms/p/d/c')).toEqual({ platform: 'p', document: 'd', clause: 'c' });
});
