import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  type PathLike,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type StatsFs,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mendSwap, swapInside } from './swap-inside.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, cpSync: vi.fn(fs.cpSync), statfsSync: vi.fn(fs.statfsSync) };
});

let parent = '';
let [out, site] = ['', ''];
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'swap-'));
  [out, site] = [join(parent, 'out'), join(parent, 'site')];
  write(out, 'old');
  write(site, 'new');
  writeFileSync(join(site, 'more.html'), 'new');
});
afterEach(() => rmSync(parent, { recursive: true }));

function write(folder: string, text: string): void {
  mkdirSync(join(folder, 'a'), { recursive: true });
  for (const name of ['a/index.html', 'index.html', '.clausary']) writeFileSync(join(folder, name), text);
}
const read = () =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(out.length + 1), readFileSync(file, 'utf8')]),
  );
const old = { '.clausary': 'old', 'a/index.html': 'old', 'index.html': 'old' };
const next = { '.clausary': 'new', 'a/index.html': 'new', 'index.html': 'new', 'more.html': 'new' };

it('the next site takes the place of the old one, and nothing is left behind', () => {
  swapInside(out, site);
  expect(read()).toEqual(next);
  expect(readdirSync(out).filter((name) => name.startsWith('.clausary-'))).toEqual([]);
});

it('an empty folder is filled', () => {
  rmSync(out, { recursive: true });
  mkdirSync(out);
  swapInside(out, site);
  expect(read()).toEqual(next);
});

it('a disk that is full is told of, whatever its file system says, and the old site stays', () => {
  vi.mocked(cpSync).mockImplementationOnce((_from, to) => {
    mkdirSync(to as string);
    throw Object.assign(new Error('EIO: input/output error'), { code: 'EIO', path: join(to as string, 'a') });
  });
  // The copy takes all room there is.
  const statfs = vi.mocked(statfsSync as (path: PathLike) => StatsFs);
  statfs.mockImplementation(() => ({ bavail: existsSync(coming()) ? 0 : 100_000, bsize: 4096 }) as StatsFs);
  expect(() => swapInside(out, site)).toThrow('The disk is full');
  expect(read()).toEqual(old);
});

/** The moves of a swap in their order; one that is killed after some of them has made only those. */
const previous = () => join(out, '.clausary-previous');
const coming = () => join(out, '.clausary-next');
const move = (name: string, from: string, to: string) => () => renameSync(join(from, name), join(to, name));
const steps = () => [
  () => cpSync(site, coming(), { recursive: true }),
  () => mkdirSync(previous()),
  ...['a', 'index.html', '.clausary'].map((name) => move(name, out, previous())),
  ...['a', 'index.html', 'more.html', '.clausary'].map((name) => move(name, coming(), out)),
];

it.each(steps().map((_, done) => done))('after a kill behind %i moves one of the two is whole', (done) => {
  const all = steps();
  for (const step of all.slice(0, done + 1)) step();
  mendSwap(out);
  expect(read()).toEqual(done === all.length - 1 ? next : old);
  expect(readdirSync(out).filter((name) => name.startsWith('.clausary-'))).toEqual([]);
});

it('a folder that was empty is empty again when its first swap was killed', () => {
  rmSync(out, { recursive: true });
  for (const folder of [out, previous(), coming()]) mkdirSync(folder);
  writeFileSync(join(out, 'index.html'), 'new');
  mendSwap(out);
  expect(readdirSync(out)).toEqual([]);
});

it('a folder that no swap was in stays as it is', () => {
  mendSwap(out);
  expect(read()).toEqual(old);
});
