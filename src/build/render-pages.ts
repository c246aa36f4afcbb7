/**
 * Runs Astro over the generated collections, in a process of its own that takes its memory with it.
 * In: where the collections are and where the pages go. Out: how many pages, and the most memory it held.
 * What Astro logs as an error stops the build, also where Astro itself would go on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ReportedError } from '../command/reported-error.ts';
import type { CorpusPlaces } from './read/corpus.ts';
import { openRenderedBefore } from './rendered-before.ts';

export interface RenderOptions {
  root: string;
  corpus: CorpusPlaces;
  staging: string;
  site?: string;
  base: string;
  signal?: AbortSignal;
  onPage(done: number): void;
  onWarning(text: string): void;
}

export interface Rendered {
  pages: number;
  peakBytes: number;
}

/** The variables that astro.config.mjs and src/content.config.ts read. */
export function astroEnvironment(corpus: CorpusPlaces, site: string | undefined, base: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CLAUSARY_COLLECTIONS: corpus.collections,
    CLAUSARY_CACHE: corpus.cache,
    CLAUSARY_SITE: site ?? '',
    CLAUSARY_BASE: base,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
  };
}

/** What every page passes through or depends on, and Astro does not look at when it takes a page over. */
const unseen = ['astro.config.mjs', 'src/middleware.ts', 'src/layouts/tighten.ts'];

export const astroBinary = (root: string): string => join(root, 'node_modules/astro/bin/astro.mjs');

export async function renderPages(options: RenderOptions): Promise<Rendered> {
  const { root, corpus, staging, site, base, signal } = options;
  const inside = join(import.meta.dirname, 'inside-astro.ts');
  const seal = openRenderedBefore(
    corpus.cache,
    unseen.map((file) => join(root, file)),
  );
  const astro = spawn(process.execPath, ['--import', inside, astroBinary(root), 'build', '--outDir', staging], {
    cwd: root,
    env: { ...astroEnvironment(corpus, site, base), NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'ipc'],
  });
  // It is waited for until it is gone, so that nothing is written behind our back.
  const kill = () => astro.kill('SIGKILL');
  signal?.addEventListener('abort', kill, { once: true });
  let pages = 0;
  let peakBytes = 0;
  const log: string[] = [];
  const errors: string[] = [];
  const read = (text: string) => {
    const line = text.replace(/^\d\d:\d\d:\d\d /, '');
    if (/^\s*[├└]─ .*\.html\b/.test(line)) return options.onPage(++pages);
    log.push(line);
    if (log.length > 400) log.shift();
    if (line.startsWith('[ERROR]')) errors.push(line);
    if (line.startsWith('[WARN]')) options.onWarning(line);
  };
  const reading = [1, 2].map((stream) => eachLine(astro, stream, read));
  reading.push(eachLine(astro, 3, (line) => (peakBytes = Number(line))));
  const code = await new Promise<number | null>((resolve, reject) => {
    astro.on('error', reject);
    astro.on('close', resolve);
  });
  await Promise.all(reading);
  signal?.removeEventListener('abort', kill);
  signal?.throwIfAborted();
  if (code !== 0 || errors.length > 0)
    throw new ReportedError(`Astro could not build the pages.\n${log.slice(-60).join('\n')}`);
  seal();
  return { pages, peakBytes };
}

async function eachLine(child: ChildProcess, stream: number, read: (line: string) => void): Promise<void> {
  const input = child.stdio[stream];
  if (!input || !('read' in input)) return;
  for await (const line of createInterface({ input })) read(line);
}
