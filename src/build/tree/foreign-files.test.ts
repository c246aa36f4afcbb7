import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listForeign, noteFolders } from './foreign-files.ts';

let parent = '';
let folder = '';
const put = (path: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), path);
};
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'foreign-'));
  folder = join(parent, 'site');
  for (const path of ['a', 'b/c', 'b/d/e']) put(path);
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Until what is written now bears another time than all before. */
function waitForTick(ticks = 1): void {
  const timeNow = () => {
    writeFileSync(join(parent, 'probe'), '');
    return statSync(join(parent, 'probe')).ctimeMs;
  };
  for (const before = timeNow(); timeNow() < before + ticks; );
}

const isOurs = (path: string) => ['a', 'b/c', 'b/d/e'].includes(path);
/** As if the folders had changed long ago. */
const later = () => Date.now() + 10_000;
const look = (ours: (path: string) => boolean = isOurs, clock = later()) =>
  listForeign(folder, join(parent, 'kept'), ours, clock).sort();

test('folders that did not change are not listed again', () => {
  expect(look()).toEqual([]);
  const asked: string[] = [];
  look((path) => asked.push(path) > 0);
  expect(asked).toEqual(['a']);
});

test('what was added is found, in new folders too, as long as it is there', () => {
  look();
  waitForTick();
  for (const path of ['b/d/mine', 'mine/one', 'b/new/two']) put(path);
  expect(look()).toEqual(['b/d/mine', 'b/new/two', 'mine/one']);
  expect(look()).toEqual(['b/d/mine', 'b/new/two', 'mine/one']);
  waitForTick();
  rmSync(join(folder, 'b/d/mine'));
  expect(look()).toEqual(['b/new/two', 'mine/one']);
});

test('folders are known again when the tree has another name', () => {
  look();
  renameSync(folder, join(parent, 'twin'));
  folder = join(parent, 'twin');
  const asked: string[] = [];
  look((path) => asked.push(path) > 0);
  expect(asked).toEqual(['a']);
});

test('a folder that may still change within the tick is listed anew, those below it as well', () => {
  look(isOurs, 0);
  const asked: string[] = [];
  look((path) => asked.push(path) > 0);
  expect(asked.sort()).toEqual(['a', 'b/c', 'b/d/e']);
});

test('a folder in the place of a known one is listed', () => {
  look();
  waitForTick();
  renameSync(join(folder, 'b/d'), join(parent, 'old'));
  for (const path of ['b/d/e', 'b/d/mine']) put(path);
  expect(look()).toEqual(['b/d/mine']);
});

test('folders that were noted are not listed until something is added, but those that changed last', () => {
  waitForTick(30);
  put('b/f/g');
  noteFolders(folder, join(parent, 'kept'), ['b', 'b/d', 'b/f', 'gone']);
  const asked: string[] = [];
  look((path) => asked.push(path) > 0);
  expect(asked).not.toContain('b/d/e');
  waitForTick();
  put('b/d/mine');
  expect(look((path) => isOurs(path) || path === 'b/f/g')).toEqual(['b/d/mine']);
});
