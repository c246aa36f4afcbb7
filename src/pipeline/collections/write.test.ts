import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GeneratedFolder, writeDigested, writeWhole } from './write.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'generated-'));
  folder = join(parent, 'collections');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function generate(files: Record<string, string | Buffer>) {
  const generated = new GeneratedFolder(folder);
  for (const [path, content] of Object.entries(files)) generated.write(path, content);
  return generated.finish();
}

const held = () => readdirSync(folder, { recursive: true }).map(String).sort();

describe('generated files', () => {
  it('are written into a folder that is not there yet', () => {
    expect(generate({ 'a/b/c.mdx': 'one', 'd.mdx': 'two' })).toEqual({ written: 2, kept: 0, deleted: 0 });
    expect(held()).toEqual(['a', 'a/b', 'a/b/c.mdx', 'd.mdx']);
  });

  it('that hold the same bytes are left alone', () => {
    generate({ 'a.mdx': 'one', 'b.mdx': 'two' });
    const long = new Date('2020-01-01T00:00:00Z');
    for (const name of ['a.mdx', 'b.mdx']) utimesSync(join(folder, name), long, long);
    expect(generate({ 'a.mdx': 'one', 'b.mdx': 'three' })).toEqual({ written: 1, kept: 1, deleted: 0 });
    expect(statSync(join(folder, 'a.mdx')).mtime).toEqual(long);
    expect(readFileSync(join(folder, 'b.mdx'), 'utf8')).toBe('three');
  });

  it('that nobody wants any more are deleted, with the folders they leave empty and no others', () => {
    generate({ 'a/b/c.mdx': 'one', 'a/b/d.mdx': 'two', 'e/f.mdx': 'three', 'e/g.mdx': 'four' });
    expect(generate({ 'e/f.mdx': 'three' })).toEqual({ written: 0, kept: 1, deleted: 3 });
    expect(held()).toEqual(['e', 'e/f.mdx']);
  });

  it('may hold any bytes', () => {
    const bytes = Buffer.from([0, 255, 13, 10]);
    generate({ 'a.txt': bytes });
    expect(readFileSync(join(folder, 'a.txt')).equals(bytes)).toBe(true);
  });

  it('leave nothing partial behind, not even of a run that was interrupted', () => {
    generate({ 'a.mdx': 'one' });
    writeFileSync(join(folder, 'a.mdx.partial'), 'on');
    generate({ 'a.mdx': 'two' });
    expect(held()).toEqual(['a.mdx']);
  });

  it('that cannot be written leave what was there, and nothing partial', () => {
    generate({ 'a.mdx': 'one' });
    mkdirSync(join(folder, 'b.mdx/inside'), { recursive: true });
    const generated = new GeneratedFolder(folder);
    expect(() => generated.write('b.mdx', 'two')).toThrow();
    expect(readFileSync(join(folder, 'a.mdx'), 'utf8')).toBe('one');
    expect(held()).not.toContain('b.mdx.partial');
  });

  it('of one name are refused, unless they are named by what they hold', () => {
    const generated = new GeneratedFolder(folder);
    generated.write('a.mdx', 'one');
    expect(() => generated.write('a.mdx', 'one')).toThrow('a.mdx is generated twice');
    writeDigested(join(folder, 'snapshots'), new Map([['00.txt', Buffer.from('text')]]));
    generated.keep('snapshots/00.txt');
    generated.keep('snapshots/00.txt');
    expect(generated.finish()).toEqual({ written: 2, kept: 0, deleted: 0 });
  });

  it('named by what they hold are written anew where they hold something else of the same length', () => {
    const texts = join(folder, 'snapshots');
    writeDigested(texts, new Map([['00.txt', Buffer.from('text')]]));
    writeFileSync(join(texts, '00.txt'), 'tuxt');
    writeDigested(texts, new Map([['00.txt', Buffer.from('text')]]));
    expect(readFileSync(join(texts, '00.txt'), 'utf8')).toBe('text');
  });

  it('never land outside their folder', () => {
    const generated = new GeneratedFolder(folder);
    for (const path of ['../a.mdx', 'a/../../a.mdx', '/a.mdx/../../a.mdx'])
      expect(() => generated.write(path, 'one')).toThrow('outside');
    expect(readdirSync(parent)).toEqual(['collections']);
  });

  it('neither replace nor delete anything through a link', () => {
    const elsewhere = join(parent, 'elsewhere.txt');
    writeFileSync(elsewhere, 'kept');
    mkdirSync(folder);
    symlinkSync(elsewhere, join(folder, 'a.mdx'));
    symlinkSync(parent, join(folder, 'loop'));
    generate({ 'a.mdx': 'one' });
    expect(readFileSync(elsewhere, 'utf8')).toBe('kept');
    expect(existsSync(elsewhere)).toBe(true);
    expect(held()).toEqual(['a.mdx']);
  });
});

it('replaces a file whole, and leaves nothing beside one that could not be', () => {
  mkdirSync(join(folder, 'taken/by/others'), { recursive: true });
  writeWhole(join(folder, 'journal'), 'one');
  writeWhole(join(folder, 'journal'), 'two');
  expect(readFileSync(join(folder, 'journal'), 'utf8')).toBe('two');
  expect(() => writeWhole(join(folder, 'taken'), 'three')).toThrow();
  expect(readdirSync(folder).sort()).toEqual(['journal', 'taken']);
});
