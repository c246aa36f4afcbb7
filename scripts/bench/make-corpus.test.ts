import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runChecks } from '../../src/pipeline/checks/run.ts';
import { loadCorpus } from '../../src/pipeline/sources/corpus.ts';
import { filesOnDisk } from '../../src/pipeline/sources/files.ts';
import { openFolderArchive } from '../../src/pipeline/sources/folder-archive.ts';
import { readProject } from '../../src/pipeline/sources/project.ts';
import { loadVocabulary } from '../../src/pipeline/sources/vocabulary.ts';
import { listSizes } from './floor.ts';
import { makeCorpus } from './make-corpus.ts';

const vocabulary = loadVocabulary(filesOnDisk(join(import.meta.dirname, '../../content/vocabulary')));

function make(clauses: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  makeCorpus(folder, { clauses, documents: Math.round(clauses / 15), versions: 3, bytes: 28_000 }, vocabulary);
  return folder;
}

/** Rules that ask what the words mean: random sentences cannot answer them. */
const meaning = new Set(['silence-holds', 'law-fits']);

it('makes a corpus that passes every check, with as many clauses and versions as asked for', async () => {
  const files = filesOnDisk(make(90));
  const sources = loadCorpus(files, '');
  const project = await readProject({ vocabulary, sources, archive: openFolderArchive(files, '') });
  expect(runChecks(project).filter(({ rule }) => !meaning.has(rule))).toEqual([]);
  const readings = [...project.readings.values()];
  expect(readings).toHaveLength(6);
  expect(readings.flatMap(({ clauses }) => [...clauses.keys()])).toHaveLength(90);
  expect(readings.every(({ captures }) => captures.length === 3)).toBe(true);
});

it('makes the same corpus every time', () => {
  const [one, two] = [make(30), make(30)];
  const files = listSizes(one).sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(listSizes(two).sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(files);
  for (const { path } of files) expect(readFileSync(join(two, path))).toEqual(readFileSync(join(one, path)));
});
