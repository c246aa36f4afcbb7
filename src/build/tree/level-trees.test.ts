import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { levelTrees } from './level-trees.ts';
import { seenOf, withoutNewest } from './seen.ts';
import { forgetNewest, seenAt, toSeenColumns } from './seen-columns.ts';
import { toFileColumns } from './state-columns.ts';

let parent = '';
let place = { out: '', twin: '' };
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'level-'));
  place = { out: join(parent, 'out'), twin: join(parent, 'twin') };
  mkdirSync(place.out);
  writeFileSync(join(place.out, 'a'), 'one');
});
afterEach(() => rmSync(parent, { recursive: true }));

const level = (file: { sha256: string; seen?: ReturnType<typeof seenOf> }, differing?: string[]) =>
  levelTrees({ ...place, states: join(parent, 'states'), files: toFileColumns(new Map([['a', file]])), differing });
const seenIn = (folder: string) => ({ sha256: '0'.repeat(64), seen: seenOf(join(folder, 'a')) });

test('a file is read where nothing was seen of it, and not again while it is as it was seen', () => {
  expect(level({ sha256: hash('sha256', 'one') }).broken).toEqual([]);
  expect(level({ sha256: '0'.repeat(64) }, []).broken).toEqual(['a']);
  const known = seenIn(place.twin);
  const { broken, seen } = level(known, []);
  expect([broken, seenAt({ seen }, 0)]).toEqual([[], known.seen]);
});

test('a file that is linked is not read, and is seen with the time of its link', () => {
  const { broken, seen } = level(seenIn(place.out));
  expect(broken).toEqual([]);
  expect(seenAt({ seen }, 0)).toEqual(seenOf(join(place.twin, 'a')));
});

test('a file that was written into is read, whatever time it was given', () => {
  level({ sha256: hash('sha256', 'one') });
  const known = seenIn(place.twin);
  const { atime, mtime } = statSync(join(place.out, 'a'));
  writeFileSync(join(place.out, 'a'), 'two');
  utimesSync(join(place.out, 'a'), atime, mtime);
  expect(level({ ...known, seen: { ...known.seen!, changed: 0 } }, []).broken).toEqual(['a']);
});

test('what was seen of files that may have changed in the same tick is not kept', () => {
  const at = (changed: number) => ({ sha256: '', bytes: 1, seen: { inode: 1, bytes: 1, written: changed, changed } });
  const kept = withoutNewest(
    new Map([
      ['old', at(1000)],
      ['new', at(1999)],
      ['newest', at(2000)],
    ]),
  );
  expect([...kept].filter(([, { seen }]) => seen).map(([path]) => path)).toEqual(['old']);
});

test('on a file system that keeps whole seconds, the tick is two of them', () => {
  const at = (changed: number) => ({ seen: { inode: 1, bytes: 1, written: changed, changed } });
  const kept = withoutNewest(
    new Map([
      ['old', at(1000)],
      ['new', at(3000)],
      ['newest', at(4000)],
    ]),
  );
  expect([...kept].filter(([, { seen }]) => seen).map(([path]) => path)).toEqual(['old']);
});

test('columns are without them as well', () => {
  const at = (changed: number) => ({ inode: 1, bytes: 1, written: changed, changed });
  const columns = toSeenColumns(['old', 'new', 'newest', 'none'], [at(1000), at(1999), at(2000), undefined]);
  forgetNewest(columns);
  expect([0, 1, 2, 3].map((number) => seenAt(columns, number)?.changed)).toEqual([
    1000,
    undefined,
    undefined,
    undefined,
  ]);
});
