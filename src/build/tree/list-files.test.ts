import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { listFiles } from './list-files.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, readdirSync: vi.fn(fs.readdirSync) };
});

test('a folder that goes while its parent is listed holds nothing; one that is not there is no list', () => {
  const folder = makeFolder();
  for (const path of ['a', 'b/c']) mkdirSync(join(folder, path), { recursive: true });
  for (const path of ['a/one', 'b/c/two', 'three']) writeFileSync(join(folder, path), '');
  expect(listFiles(folder).sort()).toEqual(['a/one', 'b/c/two', 'three']);
  const read = vi.mocked(readdirSync).getMockImplementation()!;
  vi.mocked(readdirSync).mockImplementation((...given) => {
    const entries = read(...given);
    rmSync(join(folder, 'b'), { recursive: true, force: true });
    return entries;
  });
  expect(listFiles(folder).sort()).toEqual(['a/one', 'three']);
  expect(() => listFiles(join(folder, 'b'))).toThrow('ENOENT');
});
