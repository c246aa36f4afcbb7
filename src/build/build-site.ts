/**
 * A corpus to a site, safely. In: what is asked for. Out: what the site holds and where it is, or nothing when it could not be
 * built (the reasons are printed by then). Astro works in a process of its own, which takes its memory with it; the old site stays
 * where it is until the new one is complete, whatever happens in between.
 */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { withCompiled } from '../command/compiled.ts';
import { endedBy } from '../command/explain-fault.ts';
import { withHeapArguments } from '../command/heap-arguments.ts';
import type { BuildOptions } from '../command/options.ts';
import type { Shard } from '../command/shard.ts';
import { openPlace } from './place.ts';
import { locateCorpus } from './read/corpus.ts';
import type { TreePlace } from './tree/tree-place.ts';
import { refuseFork } from './verify/refuse-fork.ts';

export interface BuiltSite {
  out: string;
  pages: number;
  files: number;
  bytes: number;
  peakBytes: number;
}

/** The arguments of the process. */
export interface Ordered {
  root: string;
  corpus: string;
  archive?: string;
  staging: string;
  tree: TreePlace;
  site?: string;
  base?: string;
  shard?: Shard;
  parts?: readonly string[];
}

export type RenderedPages = Omit<BuiltSite, 'out'>;

/** What the process says: which processes work for it, while they do; that little is left to do; at the end, what was rendered. */
export type BuildMessage =
  | RenderedPages
  | { readonly began: number }
  | { readonly ended: number }
  | { readonly isLast: true };

export async function buildSite(
  options: BuildOptions,
  root: string,
  signal?: AbortSignal,
): Promise<BuiltSite | undefined> {
  const corpus = locateCorpus(options.corpus, root);
  const { archive, site, base, shard, parts } = options;
  const place = openPlace(root, corpus, options.out);
  try {
    const { staging, tree } = place;
    const rendered = await runAstro(
      { root, corpus: corpus.given, archive, staging, tree, site, base, shard, parts },
      place.check,
      signal,
    );
    if (rendered === undefined) return undefined;
    await refuseFork(place.out, tree.twin);
    place.publish();
    return { out: place.out, ...rendered };
  } finally {
    place.close();
  }
}

/**
 * The C library keeps for each thread what that let go, and the allocator of the bundler gives none of it back while nothing asks it again: they held
 * 300 MB with 13,250 clauses and 250 MB with 20, to the end.
 */
const ofAllocators = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/** What takes longer than this is no edit. */
const editMs = 20_000;

/** `check`: whether the folder of the site may be replaced; it is asked while the process works, and before a site takes the place of another. */
async function runAstro(ordered: Ordered, check: () => void, signal?: AbortSignal): Promise<RenderedPages | undefined> {
  signal?.throwIfAborted();
  const { filename, dirname } = import.meta;
  const takesOver = existsSync(ordered.tree.journal);
  const child = fork(join(dirname, `build-process${extname(filename)}`), [JSON.stringify(ordered)], {
    cwd: ordered.root,
    execArgv: withHeapArguments({ takesOver, growth: 'site' }),
    env: { ...ofAllocators, ...withCompiled(ordered.root), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    // Nothing but the result goes to standard output.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  // It is waited for until it is gone, so that nothing is written into a folder that is deleted.
  signal?.addEventListener('abort', kill, { once: true });
  let rendered: RenderedPages | undefined;
  const working = new Set<number>();
  let refused: { readonly why: unknown } | undefined;
  const look = () => {
    try {
      check();
    } catch (why) {
      refused = { why };
      kill();
    }
  };
  child.on('message', (message: BuildMessage) => {
    if ('began' in message) working.add(message.began);
    else if ('ended' in message) working.delete(message.ended);
    else if ('isLast' in message) look();
    else rendered = message;
  });
  const closed = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) =>
    child.on('error', reject).on('close', (...end) => resolve(end)),
  );
  // Of an edit the look at the end comes soon, and all processors are busy now; where other code takes little over, nobody waits for it in vain.
  const early = setTimeout(look, takesOver ? editMs : 0);
  const [code, ended] = await closed;
  clearTimeout(early);
  signal?.removeEventListener('abort', kill);
  // They find out by themselves that nobody waits for them, but go on writing until then.
  for (const pid of working) endProcess(pid);
  signal?.throwIfAborted();
  if (refused) throw refused.why;
  if (ended !== null) throw endedBy('The site could not be built', ended);
  return code === 0 ? rendered : undefined;
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has found out.
  }
}
