/**
 * Whether pages that an earlier build rendered may be taken over. Astro puts each into its cache when it is rendered, and writes
 * down what they were made of at the end: after a build that broke off, the two do not agree, and some may be half written.
 * Nor does Astro see the code that a page passes through on its way to its file. In: the cache, the files of that code, and the settings it
 * follows.
 * Out: a function that seals the cache, to be called once all pages are there; without its seal nothing is taken over.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Astro keeps of rendered pages: what they were made of, and the pages. */
const kept = ['incremental-build.json', 'dist'];

export function openRenderedBefore(cache: string, code: readonly string[], values = ''): () => void {
  const file = join(cache, 'sealed.txt');
  const seal = hash('sha256', [...code.map((path) => readFileSync(path, 'utf8')), values].join('\0'));
  if (readSeal(file) !== seal) for (const name of kept) rmSync(join(cache, name), { recursive: true, force: true });
  rmSync(file, { force: true });
  return () => {
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, seal);
  };
}

function readSeal(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
