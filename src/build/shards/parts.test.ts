import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteTree } from '../tree/site-tree.ts';
import { toTreePlace } from '../tree/tree-place.ts';
import { openParts, writePart } from './parts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = () => toTreePlace(folder, join(folder, 'site'));

function makePart(name: string, pages: Readonly<Record<string, string>>, code = 'code'): string {
  const tree = new SiteTree({ folder: join(folder, name), code });
  for (const [path, text] of Object.entries(pages)) {
    tree.write(path, text);
    tree.made(`page ${path}`, `key of ${text}`, [path]);
  }
  writePart(tree);
  return join(folder, name);
}

test('pages of all parts are taken over by their keys', () => {
  const parts = [makePart('one', { 'a/index.html': 'A' }), makePart('two', { 'b/index.html': 'B' })];
  const { tree } = openParts(place(), 'code', parts);
  expect(tree.take('page a/index.html', 'key of A')).toBe(true);
  expect(tree.take('page b/index.html', 'key of an older B')).toBe(false);
  tree.write('b/index.html', 'newer B');
  tree.finish();
  expect(readFileSync(join(tree.folder, 'a/index.html'), 'utf8')).toBe('A');
  expect(readFileSync(join(tree.folder, 'b/index.html'), 'utf8')).toBe('newer B');
  expect(readFileSync(join(folder, 'two/b/index.html'), 'utf8')).toBe('B');
  expect([...tree.files.keys()]).toEqual(['a/index.html', 'b/index.html']);
});

test('a page whose bytes changed on its way is rendered again', () => {
  const part = makePart('one', { 'a/index.html': 'A' });
  rmSync(join(part, 'a/index.html'));
  writeFileSync(join(part, 'a/index.html'), 'forged');
  const { tree } = openParts(place(), 'code', [part]);
  expect(tree.take('page a/index.html', 'key of A')).toBe(false);
});

test('a path that leads out of the part brings nothing', () => {
  writeFileSync(join(folder, 'secret'), 'S');
  const tree = new SiteTree({ folder: join(folder, 'one'), code: 'code' });
  tree.write('../secret-copy', 'S');
  writePart(tree);
  expect([...openParts(place(), 'code', [join(folder, 'one')]).tree.before.files.keys()]).toEqual([]);
});

test('a part of other code, one that is damaged and a folder that is none are refused', () => {
  const part = makePart('one', { 'a/index.html': 'A' });
  expect(() => openParts(place(), 'other code', [part])).toThrow('other code or other packages');
  const file = join(part, 'part.state');
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(' ')]));
  expect(() => openParts(place(), 'code', [part])).toThrow('damaged');
  expect(() => openParts(place(), 'code', [join(folder, 'nowhere')])).toThrow('expected a folder that');
});
