import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, it, vi } from 'vitest';
import { handWrittenFiles } from './hand-written-files.ts';

it('refuses front matter that is not YAML, all files at once, and runs none of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hand-written-'));
  writeFileSync(join(folder, 'a.mdx'), '---js\n(globalThis.ran = 1)\n---\n');
  writeFileSync(join(folder, 'b.mdx'), '---\ntitle: "B"\n---\n');
  writeFileSync(join(folder, 'c.mdx'), 'No front matter.\n');
  const context = { config: { root: pathToFileURL(`${folder}/`) } } as unknown as LoaderContext;
  await expect(handWrittenFiles(folder).load(context)).rejects.toThrow(
    /^2 refused:\na\.mdx:1:1: front matter is read as YAML only.*without `js`\nc\.mdx:1:1: expected the file to start/,
  );
  expect(globalThis).not.toHaveProperty('ran');
});

it('watches a folder that is not there yet, and says nothing of it', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'hand-written-')), 'pages');
  const store = { clear: vi.fn(), keys: () => [], entries: () => [] };
  const watcher = { add: vi.fn(), on: vi.fn() };
  const logger = { warn: vi.fn() };
  const root = pathToFileURL(`${folder}/`);
  const config = { root, srcDir: root };
  const context = { config, store, watcher, logger, collection: 'pages', entryTypes: new Map([['.mdx', {}]]) };
  await handWrittenFiles(folder).load(context as unknown as LoaderContext);
  expect(store.clear).toHaveBeenCalled();
  expect(watcher.add).toHaveBeenCalledWith(expect.stringContaining(folder));
  expect(logger.warn).not.toHaveBeenCalled();
});
