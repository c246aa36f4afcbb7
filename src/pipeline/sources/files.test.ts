import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from './corpus.ts';
import { type Files, filesInMemory, filesOnDisk } from './files.ts';

const contents = { 'b.yml': 'b', 'a/c.yml': 'c', 'a/B/d.yml': 'd', 'a/_e.yml': 'e' };
let folder: string;
const readers: Record<string, () => Files> = {
  'on disk': () => filesOnDisk(folder),
  'in memory': () => filesInMemory(contents),
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(readers))('files %s', (_, reader) => {
  it('are listed by code unit, folders and files told apart', () => {
    expect(reader().list('a')).toEqual([
      { name: 'B', isFolder: true },
      { name: '_e.yml', isFolder: false },
      { name: 'c.yml', isFolder: false },
    ]);
  });

  it('are none in a folder that is not there, or is a file', () => {
    expect(reader().list('nowhere')).toEqual([]);
    expect(reader().list('b.yml')).toEqual([]);
  });

  it('are read as bytes; a folder, and what is not there, is no file', () => {
    expect(reader().read('a/B/d.yml')).toEqual(Buffer.from('d'));
    for (const path of ['a', 'a/x.yml', 'b.yml/x']) expect(reader().read(path)).toBeUndefined();
  });
});

it('what systems and editors leave behind is not listed', () => {
  const left = ['.DS_Store', '._a.yml', 'Thumbs.db', 'desktop.ini', 'a.yml~', '#a.yml#', '.#a.yml', '.a.yml.swp'];
  const files = filesInMemory(
    Object.fromEntries([...left, 'a.yml', '.hidden', 'a~b.yml'].map((name) => [`x/${name}`, ''])),
  );
  expect(files.list('x').map(({ name }) => name)).toEqual(['.hidden', 'a.yml', 'a~b.yml']);
});

it('links are neither listed nor followed, wherever they lead, but named as passed over', () => {
  symlinkSync('../b.yml', join(folder, 'a/linked.yml'));
  symlinkSync('/etc/hostname', join(folder, 'platform.yml'));
  symlinkSync('/etc', join(folder, 'platforms'));
  const files = filesOnDisk(folder);
  expect(files.list('').map(({ name }) => name)).toEqual(['a', 'b.yml']);
  expect(files.read('platform.yml')).toBeUndefined();
  expect(files.list('platforms')).toEqual([]);
  expect(['platforms', 'a', 'b.yml', 'nowhere'].flatMap((path) => files.passedOver!(path))).toEqual([
    'platforms',
    'a/linked.yml',
  ]);
  expect(loadCorpus(files, '').strays).toContainEqual({
    path: 'platforms',
    expected: expect.stringContaining('links'),
  });
});
