import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digested, writeHostFiles } from './host-files.ts';
import { SiteTree } from './tree/site-tree.ts';

test('files named by their bytes are kept for good, below the base, and only folders that are there are named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  const tree = new SiteTree({ folder });
  tree.write('_astro/Page.abc.css', '');
  tree.write('pagefind/pagefind.js', '');
  writeHostFiles(tree, '/policies');
  expect(tree.read('_headers').toString()).toBe(
    '/policies/*\n  X-Content-Type-Options: nosniff\n' +
      '/policies/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
  expect(JSON.parse(tree.read('vercel.json').toString())).toEqual({
    trailingSlash: true,
    headers: [
      { source: '/policies/(.*)', headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }] },
      {
        source: '/policies/_astro/(.*)',
        headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
      },
    ],
  });
  rmSync(folder, { recursive: true });
});

test('rules for records are those of hosts, below the base', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  const tree = new SiteTree({ folder });
  writeHostFiles(tree, '/policies', [{ from: 'records/X-1/', to: 'platforms/a/b/c/', status: 302 }]);
  expect(tree.read('_redirects').toString()).toBe('/policies/records/X-1/ /policies/platforms/a/b/c/ 302\n');
  expect(JSON.parse(tree.read('vercel.json').toString())).toMatchObject({
    redirects: [{ source: '/policies/records/X-1/', destination: '/policies/platforms/a/b/c/', permanent: false }],
  });
  rmSync(folder, { recursive: true });
});

test('the configuration of nginx in the guide keeps the same folders', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../content/pages/contribute/hosting.mdx'), 'utf8');
  expect(guide).toContain(`location ~ ^/(?:${digested.join('|')})/ {`);
});
