import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { levelTrees } from './level-trees.ts';
import { openTree } from './open-tree.ts';
import { readSiteId, type TreePlace, toTreePlace } from './tree-place.ts';
import { writeTreeState } from './tree-state.ts';

type Files = Readonly<Record<string, string>>;

let parent = '';
let place: TreePlace;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'trees-'));
  place = toTreePlace(join(parent, 'project'), join(parent, 'dist'));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** As a build does; one that is killed leaves all as it is at that moment. */
async function build(files: Files, { killedAfter = Number.POSITIVE_INFINITY } = {}): Promise<void> {
  const { tree, journal } = await openTree(place, 'code', async (given) => levelTrees(given));
  const sums = Object.entries(files).map(([path, content]) => `${content}  ${path}\n`);
  let steps = 0;
  for (const [path, content] of [...Object.entries(files), ['SHA256SUMS', sums.join('')] as const]) {
    if (steps++ >= killedAfter) return;
    tree.write(path, content);
  }
  tree.finish();
  if (steps++ >= killedAfter) return;
  const id = readSiteId(place.twin)!;
  writeTreeState(place.states, id, tree.state);
  journal?.next(id);
  if (steps++ >= killedAfter) return;
  const replaced = join(parent, 'replaced');
  if (existsSync(place.out)) renameSync(place.out, replaced);
  renameSync(place.twin, place.out);
  if (existsSync(replaced) && existsSync(place.journal)) renameSync(replaced, place.twin);
  else rmSync(replaced, { recursive: true, force: true });
}

function read(folder = place.out): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const)
      .filter(([path]) => path !== 'SHA256SUMS')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
const sorted = (files: Files) => Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));

test('what did not change is the same file in both sites', async () => {
  await build({ a: '1', b: '2' });
  const inode = statSync(join(place.out, 'a')).ino;
  await build({ a: '1', b: '3' });
  expect(read()).toEqual({ a: '1', b: '3' });
  expect(statSync(join(place.out, 'a')).ino).toBe(inode);
  await build({ a: '1', b: '4' });
  expect(read()).toEqual({ a: '1', b: '4' });
  expect(statSync(join(place.out, 'a')).ino).toBe(inode);
});

test('a damaged journal costs time, and deletes nothing elsewhere', async () => {
  for (const content of ['1', '2']) await build({ a: 'whole', b: content });
  const journal = readFileSync(place.journal, 'utf8');
  writeFileSync(join(parent, 'mine'), 'mine');
  const damaged = [
    journal.replaceAll('{', '['),
    `null\n${journal}`,
    journal.slice(0, 5),
    `${journal}{"path":"../mine"}\n`,
    `${journal}{"path":"."}\n`,
    `${journal}{"path":7}\n`,
  ];
  for (const [index, text] of damaged.entries()) {
    writeFileSync(place.journal, text);
    await build({ a: 'whole', b: `after ${index}` });
    expect(read()).toEqual({ a: 'whole', b: `after ${index}` });
  }
  expect(readFileSync(join(parent, 'mine'), 'utf8')).toBe('mine');
});

test('a bit that flips in a file is never published again', async () => {
  for (const content of ['1', '2']) await build({ a: 'whole', b: content });
  writeFileSync(join(place.out, 'a'), 'holed');
  await build({ a: 'whole', b: '3' });
  expect(read()).toEqual({ a: 'whole', b: '3' });
});

test('a state of which a byte changed is not believed', async () => {
  await build({ a: '1' });
  const [name] = readdirSync(place.states);
  const file = join(place.states, name!);
  writeFileSync(file, readFileSync(file, 'latin1').replace('SHA256SUMS', 'SHA256SUMs'), 'latin1');
  expect((await openTree(place, 'code')).tree.before.files.size).toBe(0);
});

test('whatever is built, and whenever it is killed, the next site is what it should be and the one that stands is whole', async () => {
  const paths = fc.constantFrom('a', 'b', 'c/d', 'c/e', 'f/g/h', 'i');
  const files = fc.dictionary(paths, fc.constantFrom('1', '2', '3'), { minKeys: 1 });
  const builds = fc.array(fc.record({ files, killedAfter: fc.option(fc.nat(8), { nil: 99 }) }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(builds, files, async (before, last) => {
      for (const name of ['dist', '.dist.twin', '.dist.journal', 'project'])
        rmSync(join(parent, name), { recursive: true, force: true });
      let stands: Files | undefined;
      for (const { files, killedAfter } of before) {
        await build(files, { killedAfter });
        if (killedAfter > Object.keys(files).length + 2) stands = files;
        if (stands) expect(read()).toEqual(sorted(stands));
      }
      await build(last);
      expect(read()).toEqual(sorted(last));
    }),
    { numRuns: 60 },
  );
}, 60_000);
