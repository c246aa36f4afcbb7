/** Damage in what earlier runs left changes no record: bits flip in caches, collections and copies of texts, and are found. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../pipeline/checks/example-corpus.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { generate } from './generate.ts';
import { createProgress } from './progress.ts';

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

test('whichever bits flip, the records and texts are those of a first run', { timeout: 120_000 }, async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const root = makeFolder();
  for (const [path, content] of [
    ...Object.entries(corpusFiles).map(([path, content]) => [`content/corpora/example/${path}`, content] as const),
    ...Object.entries(vocabularyFiles).map(([path, content]) => [`content/vocabulary/${path}`, content] as const),
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const collections = join(root, 'content/collections/example');
  const run = async () => {
    const options = { root, corpus: 'example', collections, now: '2026-06-01T00:00:00Z' };
    expect((await generate({ ...options, progress: createProgress({ quiet: true }) })).ok).toBe(true);
    return new Map(filesOf(collections).map((file) => [file, readFileSync(file, 'latin1')]));
  };
  const first = await run();
  expect(first.size).toBeGreaterThan(10);
  const bit = fc.record({ file: fc.nat(), byte: fc.nat(), bit: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(fc.array(bit, { minLength: 1, maxLength: 12 }), async (flips) => {
      for (const { file, byte, bit: place } of flips) {
        const left = [...filesOf(join(root, '.cache')), ...filesOf(collections)];
        const path = left[file % left.length]!;
        const bytes = readFileSync(path);
        if (bytes.length > 0) bytes[byte % bytes.length]! ^= 1 << place;
        writeFileSync(path, bytes);
      }
      expect(await run()).toEqual(first);
    }),
    { numRuns: 25 },
  );
  rmSync(root, { recursive: true });
});
