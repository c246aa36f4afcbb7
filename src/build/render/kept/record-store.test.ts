import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noteHandWritten } from './hand-written-entries.ts';
import { areRecordsApart, openRecordStore, recordStorePlugin, serveRecords } from './record-store.ts';

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

test('a server has the records that were taken last, those that differ since where none is new, and pages written by hand as they are when it asks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  const write = (digest: string) =>
    writeFileSync(join(folder, 'listed.json'), JSON.stringify({ clauses: [['a/b', digest, { path: 'a/b' }]] }));
  let title = 'About';
  noteHandWritten('pages', () => [['about', { title }]]);
  const { take, patch } = serveRecords(folder, folder);
  const { code } = recordStorePlugin(() => true).transform('', '\0astro:data-layer-content')!;
  let number = 0;
  const importAgain = async () => {
    const file = join(folder, `store${number++}.mjs`);
    writeFileSync(file, code);
    return ((await import(file)) as { default: Map<string, Map<string, object>> }).default;
  };
  write('one');
  take();
  expect((await importAgain()).get('clauses')?.get('a/b')).toMatchObject({ digest: 'one' });
  write('two');
  title = 'About us';
  const before = await importAgain();
  expect(before.get('clauses')?.get('a/b')).toMatchObject({ digest: 'one' });
  expect(before.get('pages')?.get('about')).toEqual({ title: 'About us' });
  take();
  expect((await importAgain()).get('clauses')?.get('a/b')).toMatchObject({ digest: 'two' });
  expect(patch([['clauses', ['a/b', 'three', { path: 'a/b' }]]])).toBe(true);
  const after = (await importAgain()).get('clauses')?.get('a/b');
  expect(after).toMatchObject({ digest: 'three', filePath: 'clauses/a/b.mdx', data: { path: 'a/b' } });
  const isTaken = patch([
    ['clauses', ['a/b', 'four', { path: 'a/b' }]],
    ['clauses', ['a/c', 'one', { path: 'a/c' }]],
  ]);
  expect(isTaken).toBe(false);
  expect((await importAgain()).get('clauses')?.get('a/b')).toEqual(after);
  rmSync(folder, { recursive: true });
});
