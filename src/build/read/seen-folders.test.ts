import { mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../testing/make-repository.ts';
import { openSeenFolders } from './seen-folders.ts';

test('what lies below a folder is listed as it is, whatever was added, taken away or moved since', () => {
  const root = makeFolder();
  const [folder, kept] = [join(root, 'all'), join(root, 'kept')];
  const place = (path: string) => join(folder, path);
  const add = (path: string) => writeFileSync(place(path), path);
  const isAsOnDisk = () => {
    // As if the folders had changed long ago.
    const folders = openSeenFolders(folder, kept, Date.now() + 10_000);
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.flatMap((one) =>
      one.isDirectory() ? [] : [relative(folder, join(one.parentPath, one.name))],
    );
    expect(folders.list().sort()).toEqual(files.sort());
    folders.save();
  };
  /** Until what is written now bears another time than all before. */
  const waitForTick = () => {
    const timeNow = () => {
      writeFileSync(join(root, 'probe'), '');
      return statSync(join(root, 'probe')).ctimeMs;
    };
    for (const before = timeNow(); timeNow() === before; );
  };
  mkdirSync(place('a/b'), { recursive: true });
  mkdirSync(place('c'));
  const steps = [
    () => add('a/b/one'),
    () => add('two'),
    () => rmSync(place('two')),
    () => symlinkSync(join(root, 'nothing'), place('a/link')),
    () => renameSync(place('a/b'), place('c/b')),
    () => add('c/b/three'),
    () => rmSync(place('c'), { recursive: true }),
  ];
  for (const step of steps) {
    waitForTick();
    step();
    isAsOnDisk();
    isAsOnDisk();
  }
  rmSync(root, { recursive: true });
});
