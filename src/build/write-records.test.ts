import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GeneratedFolder } from '../pipeline/collections/write.ts';
import type { RecordEntry } from '../pipeline/records/record-entry.ts';
import { openKeptRecords } from './read/kept-records.ts';
import { RecordWriter } from './write-records.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'written-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const toEntry = (collection: 'data' | 'texts', id: string, key: string) => {
  const record = { kind: collection, path: id, versions: [] };
  return { collection, id, key, record, prose: [], source: id } as unknown as RecordEntry;
};

/** All files that lie there are as they were written. */
const seen = { has: () => true, note() {} };

/** Writes one part, made of what `key` says. Out: whether its entries were asked for. */
function write(key: string): boolean {
  const kept = openKeptRecords(join(root, 'collections'), join(root, 'kept'));
  const folder = new GeneratedFolder(join(root, 'collections'), seen);
  const writer = new RecordWriter({ root, collections: 'collections', folder, kept });
  const entries = vi.fn(() => [toEntry('texts', 'a/terms/2026', key)]);
  writer.write({ collection: 'texts', ids: ['a/terms/2026'], key: `part ${key}`, entries });
  writer.finish(() => toEntry('data', 'data', 'data'));
  folder.finish();
  kept.save();
  return entries.mock.calls.length > 0;
}

test('a part that is made of something else and listed as before is made once', () => {
  expect([write('one'), write('one')]).toEqual([true, false]);
  expect([write('other'), write('other')]).toEqual([true, false]);
});
