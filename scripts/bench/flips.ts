/**
 * Whether damage in what earlier runs left can change a site. Bundles of other builds of the project are deleted. In: the project, how many
 * times to damage something, a seed, a folder to work in. Out: for each round of damage in caches, collections, indexes and the site that
 * stands, whether the next build made the right site, byte for byte, or ended with an error. A wrong site is the only failure.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateCorpus } from '../../src/build/read/corpus.ts';
import { listFiles } from '../../src/build/tree/list-files.ts';
import { toTreePlace } from '../../src/build/tree/tree-place.ts';
import { filesOnDisk } from '../../src/pipeline/sources/files.ts';
import { snapshotFileName, writeHeader } from '../../src/pipeline/sources/snapshot-file.ts';
import { loadVocabulary } from '../../src/pipeline/sources/vocabulary.ts';
import { BuildFailure } from './bench-size.ts';
import { compare } from './compare-sites.ts';
import { damage } from './damage.ts';
import { makeCorpus } from './make-corpus.ts';
import { measureBuild } from './measure-build.ts';
import { makeRandom } from './random.ts';

export interface FlipRound {
  flips: number;
  /** How many fell into each folder. */
  folders: ReadonlyMap<string, number>;
  outcome: 'right' | 'refused' | 'wrong';
  differing: readonly string[];
  /** The last lines of a build that refused. */
  said: string;
}

interface FlipsInput {
  root: string;
  folder: string;
  clauses: number;
  flips: number;
  /** Which are drawn. */
  seed: number;
  /** Bits that flip before each build. */
  together: number;
  signal: AbortSignal;
  onRound(round: FlipRound): void;
}

export async function measureFlips(input: FlipsInput): Promise<boolean> {
  const { root, folder, signal, together } = input;
  const random = makeRandom(`flips of ${input.clauses}, ${input.seed}`);
  const [corpus, site, right] = [join(folder, 'corpus'), join(folder, 'site'), join(folder, 'right')];
  mkdirSync(folder, { recursive: true });
  // Nobody else's compiled code is damaged.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  const size = { clauses: input.clauses, documents: 2, versions: 3, bytes: 12_000 };
  makeCorpus(corpus, size, loadVocabulary(filesOnDisk(join(root, 'content/vocabulary'))));
  addPages(corpus);
  const { collections, cache, kept, name } = locateCorpus(corpus, root);
  const place = toTreePlace(root, site);
  const left = new Map([
    ['readings', join(root, '.cache/readings', name)],
    ['derived', join(root, '.cache/derived', name)],
    ['findings', join(root, '.cache/findings')],
    ['parsed', join(root, '.cache/parsed')],
    ['collections', collections],
    ['astro', cache],
    ['compiled', join(folder, 'compiled')],
    ['site', site],
    ['cards', join(root, '.cache/cards', name)],
    ['states', place.states],
    ['twin', place.twin],
    ['journal', place.journal],
    ['bundles', join(root, '.cache/bundles')],
    ['kept', kept],
  ]);
  const build = (out: string) => measureBuild(root, ['--corpus', corpus, '--out', out], signal);
  const buildAnew = async (out: string) => {
    for (const one of [out, ...left.values()]) rmSync(one, { recursive: true, force: true });
    const built = await build(out);
    if (!built.ok) throw new BuildFailure(built.output.split('\n').slice(-60).join('\n'));
  };
  await buildAnew(right);
  await buildAnew(site);
  let allRight = compare(site, right).length === 0;
  for (let done = 0; done < input.flips; done += together) {
    const folders = new Map<string, number>();
    const flips = Math.min(together, input.flips - done);
    // Half of the folders, as damage in one hides damage in another: without the state of a site nothing of it is taken over.
    const hit = [...left].filter(
      ([kind, place]) => listed(place).length > 0 && (kind === 'site' || random.chance(0.5)),
    );
    for (let n = 0; n < flips; n++) {
      const [kind, place] = random.pick(hit.filter(([, place]) => listed(place).length > 0));
      const files = listed(place);
      const way = damage(random.pick(files), files, random);
      folders.set(`${kind} ${way}`, (folders.get(`${kind} ${way}`) ?? 0) + 1);
    }
    const { ok, output } = await build(site);
    const differing = ok ? compare(site, right) : [];
    const outcome = !ok ? 'refused' : differing.length > 0 ? 'wrong' : 'right';
    allRight &&= outcome !== 'wrong';
    const said = output.trimEnd().split('\n').slice(-3).join('\n');
    input.onRound({ flips, folders, outcome, differing, said: ok ? '' : said });
    if (outcome !== 'right') await buildAnew(site);
  }
  for (const one of left.values()) rmSync(one, { recursive: true, force: true });
  return allRight;
}

/** A document whose texts are derived of pages, so that there are such texts to damage. */
function addPages(corpus: string): void {
  const [platform] = readdirSync(join(corpus, 'platforms')).sort();
  const document = join(corpus, 'platforms', platform!, 'cookie-notice');
  mkdirSync(join(document, 'snapshots'), { recursive: true });
  const sourceUrl = `https://${platform}.example/cookies`;
  writeFileSync(
    join(document, 'document.yml'),
    `title: Cookie Notice\ndocumentType: Privacy Policy\nsourceUrl: ${sourceUrl}\n`,
  );
  for (const [capturedAt, words] of [
    ['2025-01-02T03:04:05Z', 'We keep a cookie for a year.'],
    ['2026-01-02T03:04:05Z', 'We keep a cookie for two years.'],
  ] as const) {
    const page = Buffer.from(
      `<!doctype html><title>Cookies</title><nav>Home</nav><main><h1>Cookies</h1><p>${words}</p></main>`,
    );
    const file = (ending: string) => join(document, 'snapshots', snapshotFileName(capturedAt, ending));
    writeFileSync(file('.html'), page);
    writeFileSync(file('.yml'), writeHeader({ capturedAt, sourceUrl }, page));
  }
}

/** The files in a folder, or the file itself. */
function listed(place: string): string[] {
  try {
    const files = statSync(place).isFile() ? [place] : listFiles(place).map((path) => join(place, path));
    return files.sort().filter((file) => statSync(file).size > 0);
  } catch {
    return [];
  }
}
