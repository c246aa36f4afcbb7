import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { packageFolder } from '../../command/package-folder.ts';
import { noteHandWritten } from '../render/kept/hand-written-entries.ts';
import { pageModulesPlugin, toPageModule } from './page-modules.ts';

const theirs = `export default new Map([["content/corpora/other/pages/plan.mdx", () => import("./plan.mdx")]]);`;

test('pages are those that this process has read, whatever another one wrote into the file', () => {
  noteHandWritten('pages', () => [['plan', { filePath: 'content/pages/plan.mdx', deferredRender: true }]]);
  const { transform } = pageModulesPlugin();
  for (const id of ['/srv/project/.astro/content-modules.mjs', '\0astro:content-module-imports']) {
    const code = transform(theirs, id)?.code;
    expect(code).toContain('"content/pages/plan.mdx"');
    expect(code).not.toContain('corpora/other');
  }
  expect(transform(theirs, '/srv/project/src/pages/plan.mdx')).toBeUndefined();
});

test('a page is imported as Astro itself imports it', async () => {
  const utils = pathToFileURL(join(packageFolder, 'node_modules/astro/dist/content/utils.js')).href;
  const { contentModuleToId } = (await import(utils)) as { contentModuleToId(fileName: string): string };
  for (const file of ['content/pages/plan.mdx', 'content/pages/a b/Übersicht & mehr.mdx'])
    expect(toPageModule(file)).toBe(contentModuleToId(file));
});
