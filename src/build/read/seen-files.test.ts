import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seenOf } from '../tree/seen.ts';
import { startRemembering } from './remembered.ts';
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

test('of few files that are new nothing is written but what was seen of them, until they are many or most files are gone', () => {
  const kept = join(folder, 'kept');
  const [all, since] = [join(kept, 'seen.json'), join(kept, 'seen-since.json')];
  const names = Array.from({ length: 40 }, (_, number) => `old-${number}`);
  for (const name of names) write(name, 'one');
  writeLater('old-0', 'later');
  const look = (wanted: readonly string[]) => {
    const run = openSeenFiles(folder, kept);
    const unknown = wanted.filter((name) => !run.has(name, 'digest of one'));
    for (const name of unknown) run.note(name, 'digest of one');
    run.save();
    return unknown;
  };
  look([...names, 'later']);
  const before = seenOf(all);
  writeLater('old-1', 'newest');
  look([...names, 'later', 'newest']);
  expect([seenOf(all), existsSync(since)]).toEqual([before, true]);
  expect(look(names)).toEqual([]);
  write('old-2', 'two');
  expect(openSeenFiles(folder, kept).has('old-1', 'digest of one')).toBe(true);
  expect(openSeenFiles(folder, kept).has('old-2', 'digest of one')).toBe(false);
  look(names.slice(0, 3));
  expect(existsSync(since)).toBe(false);
  expect(openSeenFiles(folder, kept).has('old-1', 'digest of one')).toBe(true);
  expect(openSeenFiles(folder, kept).has('old-9', 'digest of one')).toBe(false);
});

test('a process that stays takes files for what they were when it looked at them last, and looks again later', () => {
  startRemembering();
  const kept = join(folder, 'kept');
  writeLater('a', 'b');
  const note = openSeenFiles(folder, kept);
  for (const name of ['a', 'b']) note.note(name, 'digest of one');
  note.save();
  const asks = () => openSeenFiles(folder, kept, () => true);
  expect(asks().has('a', 'digest of one')).toBe(true);
  write('a', 'two');
  const taking = asks();
  expect(taking.has('a', 'digest of one')).toBe(true);
  expect(taking.areAsTaken()).toBe(false);
  expect(asks().has('a', 'digest of one')).toBe(false);
  expect(openSeenFiles(folder, kept).has('a', 'digest of one')).toBe(false);
});
