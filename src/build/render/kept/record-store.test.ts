import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areRecordsApart, openRecordStore, recordStorePlugin } from './record-store.ts';

test('a bundle takes the records that are set once the collections are there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  expect(areRecordsApart()).toBe(false);
  const { fill, fillWith } = openRecordStore([['pages', [['about', { id: 'about' }]]]]);
  expect(areRecordsApart()).toBe(true);
  expect(fill(folder, folder)).toBe(false);
  writeFileSync(join(folder, 'listed.json'), JSON.stringify({ clauses: [['a/b', 'digest', { path: 'a/b' }]] }));
  expect(fill(folder, folder)).toBe(true);

  const bundled = (id: string, isApart: boolean) => recordStorePlugin(() => isApart).transform('', id);
  const { code } = bundled('\0astro:data-layer-content', true)!;
  writeFileSync(join(folder, 'store.mjs'), code);
  const { default: store } = (await import(join(folder, 'store.mjs'))) as { default: Map<string, Map<string, object>> };
  expect(store.get('pages')?.get('about')).toEqual({ id: 'about' });
  expect(store.get('clauses')?.get('a/b')).toMatchObject({ digest: 'digest', data: { path: 'a/b' } });

  fillWith([['changes', ['a/c', 'digest', { path: 'a/c' }]]], join(folder, 'made'), folder);
  expect([...store.get('changes')!.values()]).toMatchObject([{ filePath: join('made', 'changes', 'a/c.mdx') }]);
  expect([...store.get('site')!.values()]).toMatchObject([{ filePath: join('made', 'site', 'site.mdx') }]);
  expect(store.get('clauses')?.size).toBe(0);
  expect(store.get('pages')?.size).toBe(1);

  expect(bundled('\0astro:data-layer-content', false)).toBeUndefined();
  expect(bundled('/src/pages/index.astro', true)).toBeUndefined();
  rmSync(folder, { recursive: true });
});
