import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFolder } from '../command/package-folder.ts';
import { closeSiteFolder, openSiteFolder, publishSite } from './site-folder.ts';
import { checkOurs, listSiteFiles, readMarker, sealSite } from './site-marker.ts';
import { treesBeside } from './tree/tree-place.ts';

let parent = '';
let project = '';
let out = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'out-'));
  project = mkdtempSync(join(tmpdir(), 'project-'));
  out = join(parent, 'dist');
});
afterEach(() => {
  for (const folder of [parent, project]) rmSync(folder, { recursive: true });
});

function build(text: string) {
  const folder = open();
  mkdirSync(join(folder.twin, 'a'), { recursive: true });
  writeFileSync(join(folder.twin, 'a/index.html'), text);
  sealSite(folder.twin, 'specimen', '/', ['a/index.html']);
  return folder;
}
function publish(text: string) {
  const folder = build(text);
  publishSite(folder);
  closeSiteFolder(folder);
}
const open = () => openSiteFolder(out, project);
const read = () => readFileSync(join(out, 'a/index.html'), 'utf8');

it('lists its files without asking for anything of them, as some go meanwhile', () => {
  publish('one');
  symlinkSync(join(out, 'gone'), join(out, 'b.html'));
  expect(listSiteFiles(out)).toEqual(['a/index.html', 'b.html']);
});

it('git ignores what may lie beside it', () => {
  const { twin, spare, journal, replaced } = open();
  const names = [`${basename(journal)}.partial`, ...[twin, spare, journal, replaced].map((path) => basename(path))];
  for (const list of ['.gitignore', 'src/contribute/init/site/_gitignore']) {
    const ignored = readFileSync(join(packageFolder, list), 'utf8').split('\n');
    for (const name of names) {
      const pattern = `.*${name.slice('.dist'.length)}`;
      expect(ignored.includes(pattern) || ignored.includes(`${pattern}/`), `${name} in ${list}`).toBe(true);
    }
  }
  expect(treesBeside.map((tree) => `.dist.${tree}`)).toEqual([twin, spare].map((path) => basename(path)));
});

describe('the folder of a site', () => {
  it('is replaced as a whole, and leaves nothing beside it', () => {
    publish('one');
    publish('two');
    expect(read()).toBe('two');
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(readMarker(out)).toEqual({ corpus: 'specimen', base: '/', files: ['a/index.html'] });
  });

  it('becomes the twin of the next one where their difference is written down', () => {
    publish('one');
    const folder = build('two');
    writeFileSync(folder.journal, '');
    publishSite(folder);
    closeSiteFolder(folder);
    expect(readFileSync(join(folder.twin, 'a/index.html'), 'utf8')).toBe('one');
    expect(readdirSync(parent).sort()).toEqual(['.dist.journal', '.dist.twin', 'dist']);
  });

  it('is the old one until then', () => {
    publish('one');
    const folder = build('two');
    expect(read()).toBe('one');
    closeSiteFolder(folder);
    expect(read()).toBe('one');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('comes back when a swap stopped half-way', () => {
    publish('one');
    const { replaced } = build('two');
    renameSync(out, replaced);
    closeSiteFolder(open());
    expect(read()).toBe('one');
    expect(existsSync(replaced)).toBe(false);
  });

  it.each(['EXDEV', 'EBUSY'])('is filled from within where it cannot be moved (%s)', (code) => {
    publish('one');
    const folder = build('two');
    publishSite(folder, () => {
      throw Object.assign(new Error(code), { code });
    });
    closeSiteFolder(folder);
    expect(read()).toBe('two');
    expect(readdirSync(parent)).toEqual(['dist']);
    publish('three');
    expect(read()).toBe('three');
  });

  it('is built although what was replaced has lost its mark, which is set aside', () => {
    publish('one');
    mkdirSync(join(parent, '.dist.replaced/a'), { recursive: true });
    writeFileSync(join(parent, '.dist.replaced/a/index.html'), 'somebody’s');
    publish('two');
    expect(read()).toBe('two');
    expect(readdirSync(parent).sort()).toEqual(['.dist.replaced-1', 'dist']);
    expect(readFileSync(join(parent, '.dist.replaced-1/a/index.html'), 'utf8')).toBe('somebody’s');
  });

  it('has what Astro writes in the project, wherever the site is, and leaves nothing of it there', () => {
    const folder = build('one');
    expect(folder.staging.startsWith(join(project, '.cache'))).toBe(true);
    expect(existsSync(folder.staging)).toBe(true);
    publishSite(folder);
    closeSiteFolder(folder);
    expect(existsSync(folder.staging)).toBe(false);
  });

  it('is not a folder that no build wrote', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'years');
    expect(open).toThrow(/holds something that no build wrote/);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('is not a file, and may be empty', () => {
    writeFileSync(out, '');
    expect(open).toThrow(/this is a file; choose a folder/);
    rmSync(out);
    mkdirSync(out);
    publish('one');
    expect(read()).toBe('one');
  });

  it('is replaced although a bit flipped in the list of its files, by its SHA256SUMS', () => {
    const mark = join(out, '.clausary');
    const sums = ['a/index.html'].map((path) => `${'0'.repeat(64)}  ${path}\n`).join('');
    for (const [from, to] of [
      ['a/index.html', 'a/indey.html'],
      ['clausary', 'clausarx'],
      ['{', 'z'],
    ] as const) {
      publish('one');
      writeFileSync(join(out, 'SHA256SUMS'), sums);
      writeFileSync(mark, readFileSync(mark, 'utf8').replace(from, to));
      expect(readMarker(out)).toBeUndefined();
      publish('two');
      expect(read()).toBe('two');
      rmSync(out, { recursive: true });
    }
  });

  it('names the command that helps where nobody can know what was written', () => {
    publish('one');
    const mark = join(out, '.clausary');
    writeFileSync(mark, readFileSync(mark, 'utf8').replace('index', 'indey'));
    writeFileSync(join(out, 'notes.txt'), 'years');
    expect(open).toThrow(/\.clausary, is damaged.*yours: a\/index\.html, notes\.txt\n.*rm -r '/);
    expect(read()).toBe('one');
  });

  it('is not deleted with what somebody put into it, not even late', () => {
    publish('one');
    const folder = build('two');
    writeFileSync(join(out, 'CNAME'), 'example.org');
    expect(() => checkOurs(folder.out)).toThrow(/would delete what it did not write: CNAME/);
    expect(open).toThrow(/CNAME/);
    expect(read()).toBe('one');
  });
});
