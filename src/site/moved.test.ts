import { expect, test } from 'vitest';
import type { AddressRecord } from '../pipeline/schema/address-record.ts';
import type { SiteRecord } from '../pipeline/schema/site-record.ts';
import { movedFrom, toClauseParams } from './moved.ts';

const page = (recordId: string, formerPaths: string[]) => ({
  head: { recordId, formerPaths } as unknown as AddressRecord,
  cacheKey: recordId,
  read: () => Promise.reject(new Error('not read')),
});

const site = (name: string) => ({
  title: 'S',
  platforms: [{ path: 'platforms/p', name }] as SiteRecord['platforms'],
  documents: [],
});

test('every former path leads on, except one that another clause took', () => {
  const moved = movedFrom(
    [page('A', ['platforms/p/d/old', 'platforms/p/d/new']), page('B', [])],
    new Set(['platforms/p/d/new']),
    site('P'),
  );
  expect(moved.map(({ path, page }) => [path, page.head.recordId])).toEqual([['platforms/p/d/old', 'A']]);
});

test('the page of a former path is built again when the card it is shown with is another one', () => {
  const keyOf = (name: string) => movedFrom([page('A', ['platforms/p/d/old'])], new Set(), site(name))[0]?.cacheKey;
  expect(keyOf('P')).toBe(keyOf('P'));
  expect(keyOf('P')).not.toBe(keyOf('Renamed'));
});

test('a path names the parameters of its page', () => {
  expect(toClauseParams('platforms/p/d/c')).toEqual({ platform: 'p', document: 'd', clause: 'c' });
});
