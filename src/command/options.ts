/**
 * What a build is asked for. In: the words of a command line. Out: options with every path made absolute,
 * or what is wrong with them: `--corpus generative-ai --out /tmp/site --base /policies`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultCorpus } from './default-corpus.ts';
import { projectRoot } from './project-root.ts';
import { UsageError } from './reported-error.ts';

export interface BuildOptions {
  /** A folder of content/corpora by its name, or a path. */
  corpus: string;
  archive?: string;
  out: string;
  site?: string;
  /** `/` or `/policies`: without a closing slash unless it is the root. */
  base: string;
  port?: number;
  help: boolean;
}

export const buildHelp = `  --corpus <name|folder>  what to publish: a corpus of content/corpora, or a folder (default: the only one, or specimen)
  --archive <path>        the archive of the corpus, where it is not in the folder itself
  --out <folder>          where the site goes (default: dist)
  --site <url>            address the site is published at (default: the corpus says)
  --base <path>           path the site is published under (default: /)
  --help                  this text

CLAUSARY_LOG_KEY in the environment (a file, or the key itself: Ed25519 as PEM, openssl genpkey -algorithm ed25519) signs the
checkpoint of the log; the build prints the key that  npm run verify -- --key  takes.`;

export const portHelp = '  --port <number>         port to serve at (default: 4321, or the next free one)';

const build = {
  corpus: { type: 'string' },
  archive: { type: 'string' },
  out: { type: 'string', default: 'dist' },
  site: { type: 'string' },
  base: { type: 'string', default: '/' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

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

export function readBuildOptions(argv: string[], root: string, defaults: { withPort?: boolean } = {}): BuildOptions {
  const { values } = parseArgs({ args: argv, options: build, allowPositionals: false });
  if (values.port !== undefined && !defaults.withPort) throw new UsageError("Unknown option '--port'");
  const corpus = values.corpus ?? defaultCorpus(projectRoot());
  if (corpus.trim() === '') throw new UsageError('--corpus: expected a name or a folder');
  if (values.out.trim() === '') throw new UsageError('--out: expected a folder');
  return {
    corpus,
    archive: values.archive === undefined ? undefined : resolve(root, values.archive),
    out: resolve(root, values.out),
    site: toSite(values.site),
    base: toBase(values.base),
    port: toPort(values.port),
    help: values.help,
  };
}
