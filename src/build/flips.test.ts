/** Damage in what earlier runs left changes no record: bits flip in caches, collections and copies of texts, and are found. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { corpusFiles, vocabularyFiles } from '../pipeline/checks/example-corpus.ts';
import { platformFiles } from '../pipeline/records/example-project.ts';
import { makeFolder } from '../testing/make-repository.ts';
import { generate } from './generate.ts';
import { createProgress } from './progress.ts';
import { digestCodeOf } from './read/reading-code.ts';
import { readSealed, writeSealed } from './read/sealed-file.ts';
import { type Seen, seenOf } from './tree/seen.ts';

afterEach(() => vi.restoreAllMocks());

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A project with a corpus, and what generates its collections. */
function makeProject(files = corpusFiles) {
  const root = makeFolder();
  for (const [path, content] of [
    ...Object.entries(files).map(([path, content]) => [`content/corpora/example/${path}`, content] as const),
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
  return { root, collections, run };
}

function flip(file: string, byte: number, place: number): void {
  const bytes = readFileSync(file);
  if (bytes.length > 0) bytes[byte % bytes.length]! ^= 1 << place;
  writeFileSync(file, bytes);
}

test('whichever bits flip, the records and texts are those of a first run', { timeout: 120_000 }, async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { root, collections, run } = makeProject();
  const first = await run();
  expect(first.size).toBeGreaterThan(10);
  const bit = fc.record({ file: fc.nat(), byte: fc.nat(), bit: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(fc.array(bit, { minLength: 1, maxLength: 12 }), async (flips) => {
      for (const { file, byte, bit: place } of flips) {
        const left = [...filesOf(join(root, '.cache')), ...filesOf(collections)];
        flip(left[file % left.length]!, byte, place);
      }
      expect(await run()).toEqual(first);
    }),
    { numRuns: 25 },
  );
  rmSync(root, { recursive: true });
});

test('bits of readings that flip without a change of times are found once records are made of them, in the same run', {
  timeout: 60_000,
}, async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const document = {
    texts: { '2026-01-01T00:00:00Z': 'We sell it to partners.' },
    clauses: { sale: { type: 'data-sale', excerpt: 'We sell it to partners.', factor: 0 as const } },
  };
  const { root, run } = makeProject({ ...corpusFiles, ...platformFiles('anvil', 'Anvil', { privacy: document }) });
  const first = await run();
  const cache = filesOf(join(root, '.cache/readings'));
  const readings = cache.filter((file) => file.endsWith('.whole.zst'));
  expect(readings.length).toBeGreaterThan(1);
  for (const file of readings) flip(file, 200, 3);
  const [briefs, code] = [cache.find((file) => file.endsWith('briefs.zst'))!, digestCodeOf('build/read/kept-briefs')];
  const sealed = readSealed(briefs, code);
  const known = deserialize(zstdDecompressSync((sealed as { bytes: Buffer }).bytes)) as Map<string, { seen?: Seen }>;
  for (const [path, one] of known) one.seen = seenOf(readings.find((file) => file.includes(`/${path}.`))!)!;
  writeSealed(briefs, code, zstdCompressSync(serialize(known)));
  rmSync(join(root, '.cache/kept'), { recursive: true });
  expect(await run()).toEqual(first);
  expect(told.mock.calls.flat().join('')).toContain('is damaged; the document is read anew');
  rmSync(root, { recursive: true });
});
