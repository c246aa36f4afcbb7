import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copySnapshots } from './copy-snapshots.ts';
import { SiteTree } from './tree/site-tree.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('copies bytes as they are, and nothing that is not named by a digest', () => {
  const bytes = Buffer.from([0xff, 0x0d, 0x0a, 0x00]);
  const name = `${hash('sha256', bytes)}.txt`;
  mkdirSync(join(folder, 'collections/snapshots'), { recursive: true });
  writeFileSync(join(folder, 'collections/snapshots', name), bytes);
  writeFileSync(join(folder, 'collections/snapshots', `${name}.partial`), 'half');
  copySnapshots(join(folder, 'collections'), new SiteTree({ folder: join(folder, 'site') }));
  expect(readdirSync(join(folder, 'site/snapshots'))).toEqual([name]);
  expect(readFileSync(join(folder, 'site/snapshots', name))).toEqual(bytes);
});

it('refuses a text whose bytes are not those it is named by', () => {
  const name = `${hash('sha256', 'We keep it.')}.txt`;
  mkdirSync(join(folder, 'collections/snapshots'), { recursive: true });
  writeFileSync(join(folder, 'collections/snapshots', name), 'We sell it.');
  const copying = () => copySnapshots(join(folder, 'collections'), new SiteTree({ folder: join(folder, 'site') }));
  expect(copying).toThrow(`${name} is damaged`);
});

it('makes no folder where no text may be republished', () => {
  mkdirSync(join(folder, 'collections'));
  copySnapshots(join(folder, 'collections'), new SiteTree({ folder: join(folder, 'collections') }));
  expect(readdirSync(join(folder, 'collections'))).toEqual([]);
});
