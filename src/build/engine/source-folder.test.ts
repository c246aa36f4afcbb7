import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { chooseSource } from './source-folder.ts';

test('a project without collections of its own gets a definition; one that has some keeps them', () => {
  const root = mkdtempSync(join(tmpdir(), 'source-'));
  try {
    const own = pathToFileURL(`${root}/src/`);
    const generated = pathToFileURL(`${root}/.astro/integrations/clausary/`);
    const definition = join(root, 'node_modules/clausary/collections.js');
    expect(chooseSource(own, generated, definition)).toBe(generated);
    const file = join(root, '.astro/integrations/clausary/content.config.ts');
    expect(readFileSync(file, 'utf8')).toContain("from '../../../node_modules/clausary/collections.js'");
    rmSync(file);
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src/content.config.ts'), '');
    expect(chooseSource(own, generated, definition)).toBe(own);
    expect(existsSync(file)).toBe(false);
  } finally {
    rmSync(root, { recursive: true });
  }
});
