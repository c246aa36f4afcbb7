import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeHostFiles } from './host-files.ts';
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
  rmSync(folder, { recursive: true });
});
