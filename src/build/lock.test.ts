import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lock, lockWhenFree } from './lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('holds until it is given free', () => {
  const file = join(folder, 'a/b');
  const free = lock(file, 'It');
  expect(() => lock(file, 'It')).toThrow(/It is being built/);
  free();
  expect(existsSync(file)).toBe(false);
  lock(file, 'It')();
});

it('names the process that holds it', () => {
  writeFileSync(join(folder, 'b'), `${process.ppid}\n`);
  expect(() => lock(join(folder, 'b'), 'It')).toThrow(`by process ${process.ppid}`);
});

it('takes over from a process that is gone', () => {
  writeFileSync(join(folder, 'c'), '4194305\n');
  lock(join(folder, 'c'), 'It')();
  expect(existsSync(join(folder, 'c'))).toBe(false);
});

it('waits for its turn where it may', async () => {
  const free = lock(join(folder, 'd'), 'It');
  let waits = 0;
  const turn = lockWhenFree(join(folder, 'd'), undefined, () => {
    waits += 1;
    free();
  });
  (await turn)();
  expect(waits).toBe(1);
  expect(existsSync(join(folder, 'd'))).toBe(false);
});

it('stops waiting when it is told to', async () => {
  const free = lock(join(folder, 'e'), 'It');
  const stop = new AbortController();
  const turn = lockWhenFree(join(folder, 'e'), stop.signal, () => stop.abort());
  await expect(turn).rejects.toThrow();
  free();
});
