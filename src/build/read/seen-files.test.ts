import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seenOf } from '../tree/seen.ts';
import { openSeenFiles } from './seen-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const changedAt = (name: string) => seenOf(join(folder, name))!.changed;

/** Writes the second until the clock has gone on. */
function writeLater(first: string, second: string): void {
  write(first, 'one');
  do write(second, 'one');
  while (changedAt(second) - changedAt(first) < 50);
}

test('a file that was seen with its bytes is known, until something is written into it', () => {
  writeLater('a', 'b');
  const run = openSeenFiles(folder, join(folder, 'kept'));
  expect(run.has('a', 'digest of one')).toBe(false);
  for (const name of ['a', 'b']) run.note(name, 'digest of one');
  run.save();
  const next = () => openSeenFiles(folder, join(folder, 'kept'));
  expect(next().has('a', 'digest of one')).toBe(true);
  expect(next().has('a', 'digest of two')).toBe(false);
  // It may have changed in the tick in which it was seen.
  expect(next().has('b', 'digest of one')).toBe(false);
  write('a', 'two');
  expect(next().has('a', 'digest of one')).toBe(false);
});
