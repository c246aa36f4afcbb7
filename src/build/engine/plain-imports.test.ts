import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listSiteFiles } from '../site-marker.ts';
import { plainImports } from './plain-imports.ts';

const helper = '\0vite/preload-helper.js';
const client = join(import.meta.dirname, '../../client');
const { resolveId: resolve, load } = plainImports() as unknown as {
  resolveId: (id: string, importer?: string) => string | undefined;
  load: (id: string) => string | undefined;
};

it('replaces the helper of Vite in the scripts of the site alone', () => {
  const ours = resolve(helper, `${client.replaceAll('\\', '/')}/page/on-page.ts`);
  expect(ours).toContain('page/on-page.ts');
  expect(load(ours!)).toContain('__vitePreload');
  expect(resolve(helper, '/somewhere/their/island.ts')).toBeUndefined();
  expect(resolve('./terms.ts', `${client}/page/on-page.ts`)).toBeUndefined();
});

it('may do so, for none of these scripts imports styles', () => {
  const scripts = listSiteFiles(client).filter((path) => path.endsWith('.ts'));
  expect(scripts.length).toBeGreaterThan(0);
  const styled = scripts.filter((path) => /['"][^'"\n]+\.css['"]/.test(readFileSync(join(client, path), 'utf8')));
  expect(styled).toEqual([]);
});
