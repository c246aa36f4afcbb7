/**
 * Measures one size of corpus: makes it, builds it, changes a clause, builds it again, and measures the floor.
 * In: the size and a folder to work in. Out: what everything cost, or the output of the build that failed. What it leaves is told and
 * deleted by nobody here: where many files were deleted lately, a file system creates new ones several times slower.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateCorpus } from '../../src/build/read/corpus.ts';
import { filesOnDisk } from '../../src/pipeline/sources/files.ts';
import { loadVocabulary } from '../../src/pipeline/sources/vocabulary.ts';
import { type FileSize, type FloorCost, listSizes, measureReading, measureWriting } from './floor.ts';
import { type CorpusSize, makeCorpus } from './make-corpus.ts';
import { type Cost, type MeasuredBuild, measureBuild } from './measure-build.ts';

export interface StageResult {
  first: Cost;
  /** The same stage after one clause was changed. */
  again?: Cost;
  /** What the stage reads or writes. */
  files: readonly FileSize[];
}

export interface SizeResult {
  size: CorpusSize;
  stages: StageResult[];
  total: StageResult;
  reading: FloorCost;
  writing: FloorCost;
}

interface BenchInput {
  root: string;
  size: CorpusSize;
  /** Holds the corpus and the site; its name is part of the corpus's. */
  folder: string;
  signal: AbortSignal;
  /** Told before they are made. */
  onFolders(folders: { readonly scratch: readonly string[]; readonly built: readonly string[] }): void;
  onStep(step: string): void;
}

/** Files that other programs read: no page, no search index, no picture. */
const isExported = (path: string) =>
  /^(?:api|badges|data)\/|\/(?:index\.md|atom\.xml|feed\.json|calendar\.ics|letter\.(?:html|txt)|annotations\.jsonld|cite\.\w+(?:\.json)?|timemap\.link)$/.test(
    path,
  );

/** A build that went wrong, with what it printed. */
export class BuildFailure extends Error {}

export async function benchSize({ root, size, folder, signal, onFolders, onStep }: BenchInput): Promise<SizeResult> {
  const [corpus, site, floor] = [join(folder, 'corpus'), join(folder, 'site'), join(folder, 'floor')];
  const vocabulary = join(root, 'content/vocabulary');
  rmSync(corpus, { recursive: true, force: true });
  onStep('corpus');
  makeCorpus(corpus, size, loadVocabulary(filesOnDisk(vocabulary)));
  const { collections, cache, kept: found, name } = locateCorpus(corpus, root);
  const kept = [collections, cache, found, join(root, '.cache/readings', name), join(root, '.cache/findings')];
  onFolders({ scratch: [floor], built: [corpus, site, ...kept] });
  const build = async (step: string): Promise<MeasuredBuild> => {
    onStep(step);
    const built = await measureBuild(root, ['--corpus', corpus, '--out', site], signal);
    if (!built.ok) throw new BuildFailure(`The ${step} failed.\n${built.output.split('\n').slice(-60).join('\n')}`);
    return built;
  };
  for (const left of kept) rmSync(left, { recursive: true, force: true });
  const first = await build('build');
  const written = listSizes(site);
  const inputs = [corpus, vocabulary].flatMap(listSizes);
  const files: Record<string, readonly FileSize[]> = {
    read: inputs,
    check: inputs.filter(({ path }) => path.endsWith('.yml')),
    collections: listSizes(collections),
    pages: written.filter(({ path }) => !path.startsWith('pagefind/')),
    search: written.filter(({ path }) => path.startsWith('pagefind/')),
    exports: written.filter(({ path }) => isExported(path)),
    links: written.filter(({ path }) => path.endsWith('.html')),
  };
  editOneClause(corpus);
  const again = await build('build after an edit');
  onStep('floor');
  const reading = measureReading([corpus, vocabulary]);
  const writing = measureWriting(site, floor);
  const stages = first.stages.map((stage): StageResult => {
    const same = again.stages.find(({ name }) => name === stage.name);
    return { first: stage, again: same, files: files[stage.name] ?? [] };
  });
  return { size, stages, total: { first: first.total, again: again.total, files: written }, reading, writing };
}

/** Another title and another sentence: the page changes, and every list the clause stands in. */
function editOneClause(corpus: string): void {
  const clauses = globSync('platforms/*/*/clauses/*.yml', { cwd: corpus }).sort();
  const file = join(corpus, clauses[Math.floor(clauses.length / 2)]!);
  const source = readFileSync(file, 'utf8');
  const edited = source
    .replace(/^title: "/m, 'title: "Edited: ')
    .replace(/^consumerImpact: >-\n/m, 'consumerImpact: >-\n  This sentence was put in later.\n');
  writeFileSync(file, edited);
}
