import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const hasProc = existsSync('/proc/self/stat');

it.runIf(hasProc)('takes over from a process that has ended and whose parent never asked for it', async () => {
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [said] = await once(parent.stdout, 'data');
  const pid = Number(said);
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /);
  writeFileSync(join(folder, 'f'), `${pid}\n`);
  lock(join(folder, 'f'), 'It')();
  parent.kill();
});

it.runIf(hasProc)('takes over where another process has the number of the one that is gone', () => {
  lock(join(folder, 'g'), 'It');
  const [, start] = readFileSync(join(folder, 'g'), 'utf8').trim().split(' ');
  expect(Number(start)).toBeGreaterThan(0);
  writeFileSync(join(folder, 'g'), `${process.ppid} ${Number(start) + 1}\n`);
  lock(join(folder, 'g'), 'It')();
});

it.runIf(hasProc)('waits for the process that it names by number and start', () => {
  lock(join(folder, 'h'), 'It');
  expect(() => lock(join(folder, 'h'), 'It')).toThrow('by this very process');
  const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  writeFileSync(join(folder, 'h'), `${process.ppid} ${start}\n`);
  expect(() => lock(join(folder, 'h'), 'It')).toThrow(`by process ${process.ppid}`);
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
