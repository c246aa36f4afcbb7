/**
 * Whether a site merged of parts is the site that one build makes. In: the project, a folder to work in, how many clauses and parts. Out: how
 * many files the sites have, and those in which they differ, of which there should be none.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { locateCorpus } from '../../src/build/read/corpus.ts';
import { listFiles } from '../../src/build/tree/list-files.ts';
import { filesOnDisk } from '../../src/pipeline/sources/files.ts';
import { loadVocabulary } from '../../src/pipeline/sources/vocabulary.ts';
import { BuildFailure } from './bench-size.ts';
import { compare } from './compare-sites.ts';
import { makeCorpus } from './make-corpus.ts';
import { measureBuild } from './measure-build.ts';

interface ShardsInput {
  root: string;
  folder: string;
  clauses: number;
  shards: number;
  signal: AbortSignal;
  onBuild(step: string): void;
}

export async function compareShards(input: ShardsInput): Promise<{ files: number; differing: string[] }> {
  const { root, folder, clauses, shards, signal, onBuild } = input;
  const corpus = join(folder, 'corpus');
  const size = { clauses, documents: Math.max(2, Math.round(clauses / 15)), versions: 4, bytes: 20_000 };
  makeCorpus(corpus, size, loadVocabulary(filesOnDisk(join(root, 'content/vocabulary'))));
  const build = async (out: string, ...options: readonly string[]) => {
    const built = await measureBuild(root, ['--corpus', corpus, '--out', join(folder, out), ...options], signal);
    if (!built.ok) throw new BuildFailure(`${out} failed.\n${built.output.split('\n').slice(-60).join('\n')}`);
    const said = built.stages.find(({ name }) => name === 'pages')?.said ?? '';
    onBuild(`${out.padEnd(8)} ${said.padEnd(32)} ${built.total.cpu.toFixed(1)} CPU s`);
  };
  const parts = Array.from({ length: shards }, (_, index) => `part-${index + 1}`);
  try {
    for (const [index, part] of parts.entries()) await build(part, '--shard', `${index + 1}/${shards}`);
    await build('merged', ...parts.flatMap((part) => ['--merge', join(folder, part)]));
    await build('whole');
    const [merged, whole] = [join(folder, 'merged'), join(folder, 'whole')];
    return { files: listFiles(whole).length, differing: compare(merged, whole) };
  } finally {
    const { collections, cache } = locateCorpus(corpus, root);
    for (const left of [collections, cache]) rmSync(left, { recursive: true, force: true });
  }
}
