import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locateCorpus } from './corpus.ts';

test('a corpus of two checkouts keeps its records apart, and both publish it under one name', () => {
  const root = mkdtempSync(join(tmpdir(), 'checkouts-'));
  try {
    const [one, two] = ['one', 'two'].map((checkout) => {
      const folder = join(root, checkout, 'policies');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'corpus.yml'), 'title: Policies\n');
      return locateCorpus(folder, root);
    });
    expect(one!.collections).not.toBe(two!.collections);
    expect(one!.published).toBe('policies');
    expect(two!.published).toBe('policies');
  } finally {
    rmSync(root, { recursive: true });
  }
});
