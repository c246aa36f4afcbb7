import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followFolders } from './follow-folders.ts';

let folder = '';
let stop: AbortController;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followed-'));
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  rmSync(folder, { recursive: true });
});

it('sees changed, replaced and new files, and new folders', async () => {
  const file = join(folder, 'a/b.yml');
  mkdirSync(join(folder, 'a'));
  writeFileSync(file, 'one');
  const work = vi.fn(async () => {});
  followFolders([folder], work, stop.signal);
  const changes = [
    () => writeFileSync(file, 'two'),
    () => {
      writeFileSync(`${file}~`, 'three');
      renameSync(`${file}~`, file);
    },
    () => writeFileSync(file, 'four'),
    () => mkdirSync(join(folder, 'c/d'), { recursive: true }),
    () => writeFileSync(join(folder, 'c/d/e.yml'), 'five'),
  ];
  for (const [index, change] of changes.entries()) {
    change();
    await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(index + 1), 5000);
  }
});

it('says which paths changed since it was asked last', async () => {
  mkdirSync(join(folder, 'a'));
  const told: string[][] = [];
  const work = async (changed?: ReadonlySet<string>) => void told.push([...changed!].sort());
  followFolders([folder], work, stop.signal);
  writeFileSync(join(folder, 'a/b.yml'), 'one');
  await vi.waitFor(() => expect(told).toEqual([[join(folder, 'a/b.yml')]]), 5000);
  writeFileSync(join(folder, 'c.yml'), 'one');
  rmSync(join(folder, 'a/b.yml'));
  await vi.waitFor(() => expect(told[1]).toEqual([join(folder, 'a/b.yml'), join(folder, 'c.yml')]), 5000);
});

it('goes on after the work has failed', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const work = vi.fn().mockRejectedValueOnce(new Error('a mistake')).mockResolvedValue(undefined);
  followFolders([folder], work, stop.signal);
  writeFileSync(join(folder, 'a.yml'), 'one');
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1), 5000);
  writeFileSync(join(folder, 'a.yml'), 'two');
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2), 5000);
  expect(String(told.mock.calls[0]?.[0])).toContain('a mistake');
  told.mockRestore();
});
