/**
 * What a build is asked for. In: the words of a command line. Out: options with every path made absolute,
 * or what is wrong with them: `--corpus generative-ai --out /tmp/site --base /policies`.
 */
import { resolve } from 'node:path';
import { resolveArchive } from './archive-path.ts';
import { defaultCorpus } from './default-corpus.ts';
import { buildOptions } from './lines/publish.ts';
import { parseWords } from './parse-words.ts';
import { projectRoot } from './project-root.ts';
import { UsageError } from './reported-error.ts';
import { type Shard, toShard } from './shard.ts';

export interface BuildOptions {
  /** A folder of content/corpora by its name, or a path. */
  corpus: string;
  archive?: string;
  out: string;
  site?: string;
  /** `/` or `/policies`: without a closing slash unless it is the root; without it that of astro.config.mjs. */
  base?: string;
  port?: number;
  /** Renders a part of the pages. */
  shard?: Shard;
  /** Folders of parts. */
  parts?: readonly string[];
  help: boolean;
}

function toSite(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--site ${text}: expected an http or https address`);
  if (url.pathname !== '/') throw new UsageError(`--site ${text}: expected no path; give ${url.pathname} as --base`);
  return url.origin;
}

function toBase(text: string): string {
  const path = text.replace(/^\/+|(?<!\/)\/+$/g, '');
  if (!/^[A-Za-z0-9._~/-]*$/.test(path) || path.split('/').some((part) => part === '..' || part === '.')) {
    throw new UsageError(`--base ${text}: expected a path such as /policies`);
  }
  return `/${path}`;
}

function toPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new UsageError(`--port ${text}: expected 0 to 65535`);
  return Number(text);
}

export function readBuildOptions(
  argv: string[],
  root: string,
  defaults: { withPort?: boolean; needsNoCorpus?: boolean } = {},
): BuildOptions {
  const { values } = parseWords({ args: argv, options: buildOptions, allowPositionals: false });
  if (values.port !== undefined && !defaults.withPort)
    throw new UsageError('--port belongs to  npm start, npm run dev and npm run preview');
  if (defaults.withPort && (values.shard ?? values.merge) !== undefined)
    throw new UsageError('--shard and --merge belong to  npm run build');
  if (values.shard !== undefined && values.merge !== undefined)
    throw new UsageError('--shard and --merge: expected one of them; a part is built first, then all parts are merged');
  const isNeeded = !values.help && !defaults.needsNoCorpus;
  const corpus = values.corpus ?? (isNeeded ? defaultCorpus(projectRoot()) : 'none');
  if (corpus.trim() === '') throw new UsageError('--corpus: expected a name or a folder');
  if (values.out.trim() === '') throw new UsageError('--out: expected a folder');
  return {
    corpus,
    archive: values.archive === undefined ? undefined : resolveArchive(root, values.archive),
    out: resolve(root, values.out),
    site: toSite(values.site),
    ...(values.base !== undefined && { base: toBase(values.base) }),
    port: toPort(values.port),
    ...(values.shard !== undefined && { shard: toShard(values.shard) }),
    ...(values.merge !== undefined && { parts: values.merge.map((part) => resolve(root, part)) }),
    help: values.help,
  };
}
