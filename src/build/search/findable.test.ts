import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findIn, listFindable, openFindable, recallKept } from './findable.ts';

/** None of the files is there. */
function list(listed: object) {
  const collections = mkdtempSync(join(tmpdir(), 'findable-'));
  onTestFinished(() => rmSync(collections, { recursive: true }));
  writeFileSync(join(collections, 'listed.json'), JSON.stringify(listed));
  return { collections, files: listFindable(collections) };
}

test('an address is found by what it is listed by: its file is not read', () => {
  const address = (id: string, status: string) => [
    id,
    id,
    { kind: 'address', path: `records/${id}`, recordId: id, status },
  ];
  const { collections, files } = list({ addresses: [address('BE-1', 'published'), address('BE-2', 'withdrawn')] });
  const found = files.map((file) => findIn(collections, file).records.map(([{ url }]) => url));
  expect(found).toEqual([[], ['/records/BE-2/']]);
});

test('of a record that is not searched and has no prose nothing is read, and nothing is kept', () => {
  const { collections, files } = list({ changes: [['anvil/terms/2026', 'digest', { path: 'platforms/anvil' }]] });
  const parts = openFindable({ folder: join(collections, 'kept'), code: '' });
  const [file] = files;
  expect(findIn(collections, file!, parts).records).toEqual([]);
  expect(recallKept(parts, file!)).toEqual(findIn(collections, file!));
});
