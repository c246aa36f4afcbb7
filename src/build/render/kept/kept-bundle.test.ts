import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteHandWritten } from './hand-written-entries.ts';
import { type BundledApp, copyBundle, openBundle } from './kept-bundle.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'bundle-'));
  mkdirSync(join(place, 'staging/.prerender'), { recursive: true });
  writeFileSync(join(place, 'staging/.prerender/prerender-entry.a.mjs'), 'export const app = 1;');
  writeFileSync(join(place, 'component.astro'), '<p>One</p>');
});
afterEach(() => rmSync(place, { recursive: true }));

function copy(origin = 'external') {
  const page = { styles: [{ sheet: 'a.css' }], route: { origin } };
  const app: BundledApp = { getOptions: () => ({ allPages: { '/a': page }, settings: { scripts: [] } }) };
  const sources = [join(place, 'component.astro')];
  return copyBundle({
    ...{ folder: join(place, 'kept'), key: 'one', staging: join(place, 'staging'), app, pageCode: 'code', sources },
  });
}
const open = () => openBundle(join(place, 'kept'), 'one');

test('a bundle is kept with its pages, those written by hand too', () => {
  noteHandWritten('pages', () => [['about', { id: 'about' }]]);
  const copied = copy();
  expect(open()).toBeUndefined();
  copied!.settle(true);
  const kept = open()!;
  expect(kept.handWritten).toEqual([['pages', [['about', { id: 'about' }]]]]);
  expect(kept.pages).toEqual([['/a', { styles: [{ sheet: 'a.css' }] }]]);
  expect(kept.pageCode).toBe('code');
});

test('one with a flipped bit, or whose sources changed, is none', () => {
  copy()!.settle(true);
  writeFileSync(join(place, 'component.astro'), '<p>Two</p>');
  expect(open()).toBeUndefined();
  writeFileSync(join(place, 'component.astro'), '<p>One</p>');
  expect(open()).toBeDefined();
  writeFileSync(join(place, 'kept/one/server/prerender-entry.a.mjs'), 'export const app = 2;');
  expect(open()).toBeUndefined();
});

test('a page of the project itself is not looked into: nothing is kept', () => {
  expect(copy('project')).toBeUndefined();
  copy()!.settle(false);
  expect(existsSync(join(place, 'kept')) ? readdirSync(join(place, 'kept')) : []).toEqual([]);
});

test('no module that pages are bundled with holds the folder of one corpus: a bundle renders any of them', () => {
  const site = join(import.meta.dirname, '../../../site');
  const named = /import \{[^}]*\bcollections\b[^}]*\} from 'virtual:clausary\/places'/;
  const holding = readdirSync(site).filter((name) => named.test(readFileSync(join(site, name), 'utf8')));
  expect(holding).toEqual([]);
});
