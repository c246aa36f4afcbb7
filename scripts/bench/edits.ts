/**
 * Whether a site built after an edit is the site built from nothing. In: the project, how many edits, a folder to work in. Out: for each
 * edit what it cost, how many files it changed, and the files in which the two sites differ, of which there should be none. Edits are drawn:
 * words, factors, titles, clauses that go, come back and move, names, bytes that flip in the site that stands, a build that is killed.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { locateCorpus } from '../../src/build/read/corpus.ts';
import { listFiles } from '../../src/build/tree/list-files.ts';
import { filesOnDisk } from '../../src/pipeline/sources/files.ts';
import { loadVocabulary } from '../../src/pipeline/sources/vocabulary.ts';
import { BuildFailure } from './bench-size.ts';
import { compare } from './compare-sites.ts';
import { makeCorpus } from './make-corpus.ts';
import { measureBuild } from './measure-build.ts';
import { makeRandom, type Random } from './random.ts';

export interface MeasuredEdit {
  edit: string;
  cpu: number;
  coldCpu: number;
  files: number;
  differing: readonly string[];
}

interface EditsInput {
  root: string;
  folder: string;
  clauses: number;
  edits: number;
  signal: AbortSignal;
  onEdit(edit: MeasuredEdit): void;
}

interface Drawn {
  corpus: string;
  site: string;
  /** What was taken out and may come back. */
  removed: Map<string, string>;
  random: Random;
}

type Edit = (drawn: Drawn) => string;

const clausesOf = (corpus: string) => globSync('platforms/*/*/clauses/*.yml', { cwd: corpus }).sort();

/** `to`: what stands there afterwards; `#` is a drawn number. */
const change = (
  files: (drawn: Drawn) => readonly string[],
  pattern: RegExp,
  to: string | ((found: string) => string),
): Edit => {
  return (drawn) => {
    const file = drawn.random.pick(files(drawn));
    const path = join(drawn.corpus, file);
    const toText = typeof to === 'string' ? () => to.replace('#', String(drawn.random.between(1, 99))) : to;
    writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, toText));
    return `${file}: ${pattern.source}`;
  };
};
const clauses = ({ corpus }: Drawn) => clausesOf(corpus);
const below =
  (pattern: string) =>
  ({ corpus }: Drawn) =>
    globSync(pattern, { cwd: corpus }).sort();

const edits: readonly Edit[] = [
  change(clauses, /^consumerImpact: >-\n/m, 'consumerImpact: >-\n  This sentence was put in as number #.\n'),
  change(clauses, /^title: "/m, 'title: "Edited # times: '),
  change(clauses, /rights: \d/, (found) => `rights: ${(Number(found.at(-1)) + 1) % 4}`),
  change(clauses, /stance: \w+/, (found) => `stance: ${found.endsWith('limits') ? 'informs' : 'limits'}`),
  change(below('platforms/*/platform.yml'), /^name: /m, 'name: The '),
  change(below('platforms/*/*/document.yml'), /^title: /m, 'title: Revised '),
  (drawn) => {
    const file = drawn.random.pick(clausesOf(drawn.corpus));
    drawn.removed.set(file, readFileSync(join(drawn.corpus, file), 'utf8'));
    rmSync(join(drawn.corpus, file));
    return `${file} is gone`;
  },
  (drawn) => {
    const [back] = drawn.removed;
    if (back === undefined) return 'nothing';
    writeFileSync(join(drawn.corpus, back[0]), back[1]);
    drawn.removed.delete(back[0]);
    return `${back[0]} is back`;
  },
  (drawn) => {
    const file = drawn.random.pick(clausesOf(drawn.corpus));
    renameSync(
      join(drawn.corpus, file),
      join(drawn.corpus, dirname(file), `moved-${drawn.random.between(1, 9999)}.yml`),
    );
    return `${file} has another name`;
  },
  (drawn) => {
    const file = drawn.random.pick(listFiles(drawn.site).sort());
    const bytes = readFileSync(join(drawn.site, file));
    if (bytes.length > 0) bytes[drawn.random.between(0, bytes.length - 1)]! ^= 1;
    writeFileSync(join(drawn.site, file), bytes);
    return `a bit flips in ${file}`;
  },
];

export async function measureEdits(input: EditsInput): Promise<boolean> {
  const { root, folder, signal, onEdit } = input;
  const random = makeRandom(`edits of ${input.clauses}`);
  const [corpus, site, cold] = [join(folder, 'corpus'), join(folder, 'site'), join(folder, 'cold')];
  mkdirSync(folder, { recursive: true });
  const documents = Math.max(2, Math.round(input.clauses / 15));
  const size = { clauses: input.clauses, documents, versions: 3, bytes: 20000 };
  makeCorpus(corpus, size, loadVocabulary(filesOnDisk(join(root, 'content/vocabulary'))));
  // An id that is registered may not go.
  rmSync(join(corpus, 'register.yml'), { force: true });
  const { collections, cache, kept, name } = locateCorpus(corpus, root);
  const readings = join(root, '.cache/readings', name);
  const build = async (out: string) => {
    const built = await measureBuild(root, ['--corpus', corpus, '--out', out], signal);
    if (!built.ok) throw new BuildFailure(built.output.split('\n').slice(-60).join('\n'));
    return built.total.cpu;
  };
  const drawn: Drawn = { corpus, site, removed: new Map(), random };
  let allSame = true;
  await build(site);
  for (let n = 0; n < input.edits; n++) {
    const edit = (edits[n] ?? random.pick(edits))(drawn);
    const before = inodesOf(site);
    const killed = n > edits.length && random.chance(0.3);
    if (killed) await killBuild(root, corpus, site, random.between(500, 9000));
    const cpu = await build(site);
    const files = [...inodesOf(site)].filter(([path, inode]) => before.get(path) !== inode).length;
    rmSync(cold, { recursive: true, force: true });
    for (const left of [collections, cache, kept, readings]) rmSync(left, { recursive: true, force: true });
    const coldCpu = await build(cold);
    const differing = compare(site, cold);
    allSame &&= differing.length === 0;
    onEdit({ edit: killed ? `${edit}, after a build that was killed` : edit, cpu, coldCpu, files, differing });
  }
  return allSame;
}

async function killBuild(root: string, corpus: string, out: string, after: number): Promise<void> {
  const options = [join(root, 'scripts/build.ts'), '--corpus', corpus, '--out', out];
  const build = spawn(process.execPath, options, { cwd: root, stdio: 'ignore' });
  const ended = new Promise((resolve) => build.on('close', resolve));
  await sleep(after);
  build.kill('SIGKILL');
  await ended;
  // What it started ends when it finds its parent gone.
  await sleep(2000);
}

const inodesOf = (folder: string) =>
  new Map(listFiles(folder).map((path) => [path, `${statSync(join(folder, path)).ino}`]));
