import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AstroConfig } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBundleKey } from './bundle-key.ts';

let root = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'key-'));
  write('astro.config.mjs', 'import "./plugins/words.js";');
  write('plugins/words.js', 'export const words = 1;');
  write('content/pages/about.mdx', 'About');
});
afterEach(() => rmSync(root, { recursive: true }));

const plain = { integrations: [{ name: 'clausary', hooks: {} }], build: { assets: '_astro' } };
const keyOf = (more: object = {}, values: readonly unknown[] = []) =>
  toBundleKey({
    ...{ root, code: 'code', values, pages: [join(root, 'content/pages')] },
    config: { ...plain, ...more } as unknown as AstroConfig,
  });

test.each([
  ['code of the project', () => write('plugins/words.js', 'export const words = 2;')],
  ['new code of the project', () => write('plugins/more.js', '')],
  ['its environment', () => write('.env', 'PUBLIC_NAME=a')],
  ['a page written by hand', () => write('content/pages/about.mdx', 'About us')],
  ['a new page written by hand', () => write('content/pages/more.mdx', 'More')],
])('%s is in the key', (_, change) => {
  const before = keyOf();
  change();
  expect(keyOf()).not.toBe(before);
});

test.each([
  ['a clause', () => write('content/corpora/a/clause.json', '1')],
  [
    'a site that was built',
    () => {
      write('dist/.clausary', '{}');
      write('dist/api/index.json', '1');
    },
  ],
  ['the cache', () => write('.cache/a.json', '1')],
])('%s is not', (_, change) => {
  const before = keyOf();
  change();
  expect(keyOf()).toBe(before);
});

test('settings are in the key, functions by their text, but not where files go', () => {
  expect(keyOf({ outDir: new URL('file:///a') })).toBe(keyOf({ outDir: new URL('file:///b') }));
  expect(keyOf({ site: 'https://a.example' })).not.toBe(keyOf());
  const markdown = (plugin: () => number) => ({ markdown: { plugin } });
  expect(keyOf(markdown(() => 1))).not.toBe(keyOf(markdown(() => 2)));
  expect(keyOf({}, ['/base/'])).not.toBe(keyOf({}, ['/']));
});

test.each([
  ['an integration', { integrations: [{ name: 'sitemap', hooks: {} }] }],
  ['a plugin of Vite', { vite: { plugins: [{ name: 'mine' }] } }],
  ['redirects', { redirects: { '/a': '/b' } }],
])('%s may do anything: there is no key', (_, more) => {
  expect(keyOf(more)).toBeUndefined();
});
