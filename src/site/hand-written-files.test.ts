import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, it } from 'vitest';
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
