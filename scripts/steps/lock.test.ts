import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lock } from './lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('holds until it is given free', () => {
  const file = join(folder, 'a/b');
  const free = lock(file, 'It');
  expect(() => lock(file, 'It')).toThrow(/It is being built already/);
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
});
