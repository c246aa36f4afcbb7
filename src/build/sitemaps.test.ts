import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageKindOf, writeSitemaps } from './sitemaps.ts';
import { SiteTree } from './tree/site-tree.ts';

let folder = '';
let tree: SiteTree;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitemap-'));
  tree = new SiteTree({ folder });
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, head: string): void {
  tree.write(path, `<!doctype html><head>${head}</head>`);
}
const canonical = (path: string, rest = '') => `<link rel="canonical" href="https://e.org/p/${path}">${rest}`;
const changed = (at: string) => `<meta property="article:modified_time" content="${at}">`;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('lists pages by kind, each with the date of its data', () => {
  put('index.html', canonical(''));
  put('platforms/a/index.html', canonical('platforms/a/', changed('2026-01-02')));
  put('platforms/a/b/c/index.html', canonical('platforms/a/b/c/', changed('2026-03-04T05:06:07Z')));
  put('platforms/a/b/d/index.html', canonical('platforms/a/b/d/', changed('2026-01-01')));
  put('records/X/index.html', `${canonical('platforms/a/b/c/')}<meta http-equiv="refresh" content="0; url=/p/">`);
  put('404.html', '<meta name="robots" content="noindex">');
  writeSitemaps(tree, 'https://e.org', '/p');
  expect(readdirSync(folder).filter((name) => name.startsWith('sitemap'))).toEqual([
    'sitemap-clauses.xml',
    'sitemap-pages.xml',
    'sitemap-platforms.xml',
    'sitemap.xml',
  ]);
  expect(read('sitemap-clauses.xml')).toContain(
    '<url><loc>https://e.org/p/platforms/a/b/c/</loc><lastmod>2026-03-04T05:06:07Z</lastmod></url>',
  );
  expect(read('sitemap-pages.xml')).toContain('<url><loc>https://e.org/p/</loc></url>');
  expect(read('sitemap.xml')).toContain(
    '<loc>https://e.org/p/sitemap-clauses.xml</loc><lastmod>2026-03-04T05:06:07Z</lastmod>',
  );
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://e.org/p/sitemap.xml\n');
});

it('writes no sitemap for a site that does not know its address', () => {
  put('index.html', '');
  writeSitemaps(tree, undefined, '/');
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(readdirSync(folder)).toEqual(['index.html', 'robots.txt']);
});

it.each([
  ['platforms/index.html', 'pages'],
  ['platforms/a/b/index.html', 'documents'],
  ['platforms/a/b/versions/x/index.html', 'versions'],
  ['platforms/a/b/history/index.html', 'history'],
  ['platforms/a/faq/index.html', 'faq'],
  ['clauses/t/index.html', 'types'],
  ['regulations/gdpr/index.html', 'regulations'],
  ['about/index.html', 'pages'],
])('%s is one of the %s', (path, kind) => expect(pageKindOf(path)).toBe(kind));
