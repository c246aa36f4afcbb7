import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateApart } from './generate-apart.ts';

const root = join(import.meta.dirname, '../..');

test('a process that was ended from outside is told of', async () => {
  const collections = mkdtempSync(join(tmpdir(), 'collections-'));
  const options = { root, corpus: 'specimen', collections };
  const ending = generateApart(options, undefined, { onStart: (child) => child.kill('SIGKILL') });
  await expect(ending).rejects.toThrow(/SIGKILL/);
  rmSync(collections, { recursive: true });
});
