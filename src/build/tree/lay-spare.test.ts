import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Level, laySpare } from './lay-spare.ts';
import { levelTrees } from './level-trees.ts';
import { openTree } from './open-tree.ts';
import { readSiteId, type TreePlace, takeSpare, toTreePlace } from './tree-place.ts';
import { writeTreeState } from './tree-state.ts';

let parent = '';
let place: TreePlace;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'spare-'));
  place = toTreePlace(join(parent, 'project'), join(parent, 'dist'));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** A site from nothing, whose twin is laid once two of its files are there. */
async function build(level: Level = async (leveling) => levelTrees(leveling)): Promise<void> {
  const { tree } = await openTree(place, 'code');
  for (const path of ['a', 'b/c']) tree.write(path, path);
  const spare = laySpare(place, tree, level, 0)!;
  tree.write('e/f', 'e/f');
  spare.add();
  await setImmediate();
  waitForTick();
  for (const path of ['b/d', 'SHA256SUMS']) tree.write(path, path);
  tree.finish();
  const id = readSiteId(place.twin)!;
  writeTreeState(place.states, id, tree.state, await spare.seal(id));
  renameSync(place.twin, place.out);
  takeSpare(place);
}
/** Until what is written now bears a later time than one that what is there may still change in. */
function waitForTick(): void {
  const timeNow = () => {
    writeFileSync(join(parent, 'probe'), '');
    return statSync(join(parent, 'probe')).ctimeMs;
  };
  for (const before = timeNow(); timeNow() < before + 30; );
}
const inodeIn = (tree: string, path: string) => statSync(join(tree, path)).ino;

test('the first edit finds a twin, takes into it what came later, and reads no file that was linked', async () => {
  await build();
  expect(readdirSync(place.twin, { recursive: true }).sort()).toEqual(['a', 'b', 'b/c', 'e', 'e/f']);
  let differing: readonly string[] | undefined;
  const { tree } = await openTree(place, 'code', async (leveling) => {
    differing = leveling.differing;
    // By its digest, no file would be the one that it is.
    const leveled = levelTrees({ ...leveling, files: { ...leveling.files, digests: '0'.repeat(5 * 64) } });
    return { ...leveled, broken: leveled.broken.filter((path) => !differing!.includes(path)) };
  });
  expect(differing).toEqual(['b/d', 'SHA256SUMS']);
  expect([...tree.before.files.keys()]).toEqual(['a', 'b/c', 'e/f', 'b/d', 'SHA256SUMS']);
  for (const path of ['a', 'b/c', 'b/d', 'e/f']) expect(inodeIn(place.twin, path)).toBe(inodeIn(place.out, path));
});

test('a twin that could not be laid is laid by the next build', async () => {
  await build(() => Promise.reject(new Error('no space')));
  expect([existsSync(place.spare), existsSync(place.twin)]).toEqual([false, false]);
  const { tree } = await openTree(place, 'code', async (leveling) => levelTrees(leveling));
  expect(tree.before.files.size).toBe(5);
});

test('a spare tree that is not complete becomes no twin, and few files make none', async () => {
  mkdirSync(place.spare);
  writeFileSync(join(place.spare, 'a'), 'half');
  takeSpare(place);
  expect([existsSync(place.spare), existsSync(place.twin)]).toEqual([false, false]);
  const { tree } = await openTree(place, 'code');
  tree.write('a', 'a');
  expect(laySpare(place, tree)).toBeUndefined();
  expect(existsSync(place.spare)).toBe(false);
});
