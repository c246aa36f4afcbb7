import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { openKeptLogs } from './kept-logs.ts';

const log = { commit: 'a'.repeat(40), entries: [] };

test('a history is found as it was kept, by its own name', () => {
  const folder = makeFolder();
  openKeptLogs(folder).learn('one', log);
  expect(openKeptLogs(folder).find('one')).toEqual(log);
  expect(openKeptLogs(folder).find('other')).toBeUndefined();
});

test('a damaged history counts as none, with a note', () => {
  const folder = makeFolder();
  openKeptLogs(folder).learn('one', log);
  const file = join(folder, readdirSync(folder)[0]!);
  const bytes = readFileSync(file);
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(file, bytes);
  const notes: string[] = [];
  expect(openKeptLogs(folder, (text) => notes.push(text)).find('one')).toBeUndefined();
  expect(notes).toEqual([`${file} is damaged; the history is read anew\n`]);
});
