import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProgress } from '../../build/progress.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { installedAs } from './installed-as.ts';
import { completePackage, withoutEngines } from './package-json.ts';
import { writeSite } from './write-site.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'own-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a new project passes every check as it is written', async () => {
  writeSite({ folder: join(root, 'Tea & rules'), today: '2026-11-28', clausary: 'file:../clausary.tgz' });
  const site = join(root, 'Tea & rules');
  const corpus = readFileSync(join(site, 'content/corpora/tea-rules/corpus.yml'), 'utf8');
  expect(corpus).toContain('title: "Tea rules"\n');
  expect(corpus).toContain('recordPrefix: TR\n');
  // The files that the settings shown in astro.config.mjs name.
  expect(readFileSync(join(site, 'astro.config.mjs'), 'utf8')).toContain("mark: './public/favicon.svg'");
  const mark = readFileSync(join(site, 'public/favicon.svg'), 'utf8');
  expect(mark).toBe(readFileSync(join(import.meta.dirname, 'site/public/favicon.svg'), 'utf8'));
  const progress = createProgress({ quiet: true });
  const { project, files } = await readCorpus({ root: site, corpus: 'tea-rules', progress });
  expect(files).toBeGreaterThan(5);
  expect(runChecks(project)).toEqual([]);
  expect(project.sources.pages.flatMap(({ elements }) => elements.map(({ name }) => name))).toContain('Clause');
});

test('what is there is not overwritten, and nothing is written then', () => {
  writeFileSync(join(root, 'README.md'), 'mine');
  expect(() => writeSite({ folder: root, today: '2026-11-28', clausary: 'x' })).toThrow('already there: README.md');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('mine');
});

test('a package.json keeps what it says and gets the commands it lacks', () => {
  const given = { name: 'mine', scripts: { build: 'make' }, dependencies: { clausary: 'file:a.tgz', zod: '4' } };
  const manifest = JSON.parse(completePackage(JSON.stringify(given), { name: 'x', clausary: 'file:b.tgz' }));
  expect(manifest).toMatchObject({ name: 'mine', type: 'module', dependencies: given.dependencies });
  expect(manifest.scripts).toMatchObject({ build: 'make', check: 'clausary check' });
  expect(() => completePackage('{', { name: 'x', clausary: 'y' })).toThrow('package.json cannot be read');
  const packages = {
    '': { engines: { node: '20' } },
    'node_modules/astro': { version: '7', engines: { node: '>=22' } },
  };
  expect(JSON.parse(withoutEngines(JSON.stringify({ packages }))).packages).toEqual({
    '': { engines: { node: '20' } },
    'node_modules/astro': { version: '7' },
  });
  expect(withoutEngines('{')).toBe('{');
});

test('Clausary is named as the project it was installed in names it', () => {
  writeFileSync(join(root, 'package.json'), '{"dependencies": {"clausary": "file:../clausary-1.0.0.tgz"}}');
  const installed = join(root, 'node_modules/clausary');
  expect(installedAs(root, installed)).toBe('file:../clausary-1.0.0.tgz');
  expect(installedAs(join(root, 'site'), installed)).toBe('file:../../clausary-1.0.0.tgz');
  expect(installedAs(join(root, 'site'), join(root, 'clone'))).toBe('file:../clone');
});
