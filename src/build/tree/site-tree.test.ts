import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteTree } from './site-tree.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tree-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(files: Readonly<Record<string, string>>, before?: SiteTree, onChange?: (path: string) => void) {
  const tree = new SiteTree({ folder, ...(before && { before: before.state }), ...(onChange && { onChange }) });
  for (const [path, content] of Object.entries(files)) tree.write(path, content);
  tree.finish();
  return tree;
}
const inodeOf = (path: string) => statSync(join(folder, path)).ino;

test('what is left out is not written, and a step that gave it and more is taken over', () => {
  const make = (before?: SiteTree) => {
    const tree = new SiteTree({ folder, ...(before && { before: before.state }) });
    tree.leaveOut((path) => path.endsWith('.md'));
    const isMade = tree.make('page', 'key', () => [
      { path: 'a.html', content: '1' },
      { path: 'a.md', content: '1' },
    ]);
    return { tree, isMade };
  };
  const first = make();
  expect([...first.tree.files.keys()]).toEqual(['a.html']);
  expect(make(first.tree).isMade).toBe(false);
});

test('a file that has its bytes already is not touched, and nothing else is left', () => {
  const first = build({ 'a/b': 'one', 'a/c': 'two', 'd/e': 'three' });
  const inode = inodeOf('a/b');
  const told: string[] = [];
  build({ 'a/b': 'one', 'a/c': 'other' }, first, (path) => told.push(path));
  expect(inodeOf('a/b')).toBe(inode);
  expect(told).toEqual(['a/c', 'd/e']);
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(join(folder, 'a/c'), 'utf8')).toBe('other');
});

test('a file is replaced, never written into: the current site may share it', () => {
  const first = build({ a: 'one' });
  const shared = mkdtempSync(join(tmpdir(), 'shared-'));
  linkSync(join(folder, 'a'), join(shared, 'a'));
  build({ a: 'two' }, first);
  expect(readFileSync(join(shared, 'a'), 'utf8')).toBe('one');
  rmSync(shared, { recursive: true });
});

test('a file that lies elsewhere is moved here, unless its bytes are here already', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const write = (name: string, content: string) => {
    writeFileSync(join(elsewhere, name), content);
    return statSync(join(elsewhere, name)).ino;
  };
  const first = build({ 'a/same': 'one', 'a/other': 'two' });
  const stays = inodeOf('a/same');
  write('same', 'one');
  const moved = [write('other', 'changed'), write('new', 'new')];
  const tree = new SiteTree({ folder, before: first.state });
  for (const name of ['same', 'other', 'new']) tree.move(`a/${name}`, join(elsewhere, name));
  expect(['same', 'other', 'new'].map((name) => inodeOf(`a/${name}`))).toEqual([stays, ...moved]);
  expect(readFileSync(join(folder, 'a/other'), 'utf8')).toBe('changed');
  expect(readdirSync(elsewhere)).toEqual(['same']);
  const again = new SiteTree({ folder, before: tree.state });
  write('new', 'new');
  again.move('a/new', join(elsewhere, 'new'));
  expect(again.files.get('a/new')).toEqual(tree.files.get('a/new'));
  rmSync(elsewhere, { recursive: true });
});

test('a folder may become a file, and a file a folder', () => {
  const first = build({ 'a/b': '1', c: '2' });
  build({ a: '3', 'c/d': '4' }, first);
  expect([readFileSync(join(folder, 'a'), 'utf8'), readFileSync(join(folder, 'c/d'), 'utf8')]).toEqual(['3', '4']);
});

test('a step is made again when its key or one of its files is another one', () => {
  const make = (tree: SiteTree, key: string) => tree.make('step', key, () => [{ path: 'x', content: key }]);
  const first = new SiteTree({ folder });
  expect(make(first, 'one')).toBe(true);
  expect(make(new SiteTree({ folder, before: first.state }), 'one')).toBe(false);
  expect(make(new SiteTree({ folder, before: first.state }), 'two')).toBe(true);
  const broken = { ...first.state, files: new Map() };
  expect(make(new SiteTree({ folder, before: broken, others: ['x'] }), 'one')).toBe(true);
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('one');
});

test('no file is made twice', () => {
  const tree = new SiteTree({ folder });
  tree.write('a', '1');
  expect(() => tree.write('a', '1')).toThrow('a would write over a file of the site');
});

test('what lies there unknown gives way', () => {
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/b'), 'unknown');
  const tree = new SiteTree({ folder, others: ['a/b'] });
  tree.write('a/b', 'known');
  tree.finish();
  expect(readFileSync(join(folder, 'a/b'), 'utf8')).toBe('known');
});
