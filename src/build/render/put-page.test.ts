import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePrintedTwins } from '../exports/printed-twins.ts';
import { writeSitemaps } from '../sitemaps.ts';
import { SiteTree } from '../tree/site-tree.ts';
import { putPage } from './put-page.ts';

it('finds of a page what sitemaps and twins ask of it, so that it is not read again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'put-page-'));
  const tree = new SiteTree({ folder });
  const bytes = Buffer.from('before<link rel="canonical" href="https://e.org/a/"><main>Words</main>');
  putPage(tree, 'a/index.html', bytes.subarray('before'.length));
  rmSync(join(folder, 'a/index.html'));
  expect(writePrintedTwins(tree, '/', 'https://e.org')).toBe(0);
  writeSitemaps(tree, 'https://e.org', '/');
  expect(readFileSync(join(folder, 'sitemap-pages.xml'), 'utf8')).toContain('<loc>https://e.org/a/</loc>');
  rmSync(folder, { recursive: true });
});
