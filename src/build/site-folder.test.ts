import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discardStaging, listSiteFiles, openSiteFolder, publishSite, readMarker, sealSite } from './site-folder.ts';

let parent = '';
let out = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'out-'));
  out = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true }));

function build(text: string) {
  const folder = openSiteFolder(out);
  mkdirSync(join(folder.staging, 'a'));
  writeFileSync(join(folder.staging, 'a/index.html'), text);
  sealSite(folder, 'specimen', '/', listSiteFiles(folder.staging));
  return folder;
}
const read = () => readFileSync(join(out, 'a/index.html'), 'utf8');

describe('the folder of a site', () => {
  it('is replaced as a whole, and leaves nothing beside it', () => {
    publishSite(build('one'));
    publishSite(build('two'));
    expect(read()).toBe('two');
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(readMarker(out)).toEqual({ corpus: 'specimen', base: '/', files: ['a/index.html'] });
  });

  it('is the old one until then', () => {
    publishSite(build('one'));
    const folder = build('two');
    expect(read()).toBe('one');
    discardStaging(folder);
    expect(read()).toBe('one');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('comes back when a swap stopped half-way', () => {
    publishSite(build('one'));
    const { replaced } = build('two');
    renameSync(out, replaced);
    discardStaging(openSiteFolder(out));
    expect(read()).toBe('one');
    expect(existsSync(replaced)).toBe(false);
  });

  it('is not a folder that no build wrote', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'years');
    expect(() => openSiteFolder(out)).toThrow(/holds something that no build wrote/);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('is not a file, and may be empty', () => {
    writeFileSync(out, '');
    expect(() => openSiteFolder(out)).toThrow(/this is a file/);
    rmSync(out);
    mkdirSync(out);
    publishSite(build('one'));
    expect(read()).toBe('one');
  });

  it('is not deleted with what somebody put into it, not even late', () => {
    publishSite(build('one'));
    const folder = build('two');
    writeFileSync(join(out, 'CNAME'), 'example.org');
    expect(() => publishSite(folder)).toThrow(/would delete what it did not write: CNAME/);
    expect(() => openSiteFolder(out)).toThrow(/CNAME/);
    expect(read()).toBe('one');
  });
});
