import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modulesOf, readingCode } from './reading-code.ts';

const source = join(import.meta.dirname, '../..');

test('whatever is kept between runs is found by code that its digest covers, so that nobody raises a number', () => {
  const files = globSync('**/*.ts', { cwd: source }).filter((path) => !path.includes('.test.'));
  const textOf = (path: string) => readFileSync(join(source, path), 'utf8');
  const named = files.flatMap((path) =>
    [...textOf(path).matchAll(/\bopenKeptOf\('([^']+)'/g)].map(([, module]) => module!),
  );
  const covered = new Set([readingCode, ...named].flatMap((module) => [...modulesOf(module).keys()]));
  const asking = files
    .filter((path) => path !== 'pipeline/text/known.ts')
    .filter((path) => /\brecall\(|\.learn\(/.test(textOf(path)))
    // Hands over what the extraction of the same list derived.
    .filter((path) => path !== 'pipeline/sources/derive-texts.ts')
    // Is given the digest of all code, as every step of a site is.
    .filter((path) => path !== 'build/search/findable.ts')
    .map((path) => join(source, path));
  expect(asking.length).toBeGreaterThan(8);
  expect(asking.filter((path) => !covered.has(path))).toEqual([]);
});

test('no key of what is kept has a number in it that somebody raises', () => {
  const keys = [...modulesOf(readingCode).values()].flatMap((text) => text.match(/\brecall\([^\n]*/g) ?? []);
  expect(keys.length).toBeGreaterThan(8);
  expect(keys.filter((key) => /ersion\b/.test(key.replace(/\$\{version\}:/g, '')))).toEqual([]);
});
