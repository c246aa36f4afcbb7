/** The house keeps its order: who imports whom, who touches disk, who looks at the clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = import.meta.dirname;
const pipeline = join(src, 'pipeline');
const order = ['schema', 'text', 'sources', 'checks', 'records', 'collections', 'exports'];

interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function modulesOf(folder: string): Module[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      const text = readFileSync(full, 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) =>
        target!.startsWith('.') ? resolve(dirname(full), target!) : target!,
      );
      return { path: relative(src, full), text, imports };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const modules = modulesOf(src);
const inPipeline = modules.filter(({ path }) => path.startsWith('pipeline/'));

describe('a folder of the pipeline imports only from folders before it', () => {
  test.each(inPipeline.map((module) => [module.path, module] as const))('%s', (path, { imports }) => {
    const own = order.indexOf(path.split('/')[1]!);
    expect(own, 'is a folder of the pipeline').toBeGreaterThanOrEqual(0);
    const outside = imports.filter(
      (target) => target.startsWith('/') && order.indexOf(relative(pipeline, target).split('/')[0]!) > own,
    );
    expect(outside).toEqual([]);
    expect(imports.filter((target) => target.startsWith('/') && !target.startsWith(pipeline))).toEqual([]);
  });
});

test('disk is read in sources/ and written in collections/write.ts; an archive is unpacked into the cache', () => {
  const touching = inPipeline
    .filter(({ imports }) => imports.some((target) => /^node:(?:fs|child_process)/.test(target)))
    .map(({ path }) => path);
  const allowed = (path: string) => path.startsWith('pipeline/sources/') || path === 'pipeline/collections/write.ts';
  expect(touching.filter((path) => !allowed(path))).toEqual([]);
  const writing = inPipeline
    .filter(({ text }) => /\b(?:writeFile|rename|rm|mkdir|unlink|createWriteStream)(?:Sync)?\(/.test(text))
    .map(({ path }) => path);
  expect(writing).toEqual(['pipeline/collections/write.ts', 'pipeline/sources/unpack-repository.ts']);
});

test('nobody in the pipeline looks at the clock, at chance or at the environment', () => {
  const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.cwd\(/;
  expect(inPipeline.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
});

test('what is printed is decided in the pipeline: components, layouts and pages take from it shapes and words alone', () => {
  const printing = modules.filter(({ path }) => /^(?:components|layouts|pages)\//.test(path));
  expect(printing.length).toBeGreaterThan(10);
  const allowed = /^pipeline\/(?:schema\/|records\/texts\.ts$|collections\/read-entry\.ts$)/;
  for (const { path, imports } of printing) {
    const taken = imports.filter((target) => target.startsWith(pipeline)).map((target) => relative(src, target));
    expect(
      taken.filter((target) => !allowed.test(target)),
      path,
    ).toEqual([]);
  }
});

test('domain code is free of Astro', () => {
  expect(
    inPipeline.filter(({ imports }) => imports.some((target) => /^astro/.test(target))).map(({ path }) => path),
  ).toEqual([]);
});
