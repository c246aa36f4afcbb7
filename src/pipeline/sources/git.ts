/**
 * Runs the system's git on untrusted repositories.
 * In: a git folder, arguments (never through a shell), lines for its input. Out: its output, chunk by chunk;
 * who stops reading stops git. Nothing the repository configures is run: no hooks, no monitors, no pager, no
 * fetching of absent objects, no replaced commits; nothing configured by the person or on the machine is used.
 * Example: `for await (const chunk of git('archive.git', ['log', '-z'])) …`
 */
import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toGitFailure } from './git-failure.ts';

const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'safe.directory=*',
  'advice.graftFileDeprecated=false',
];

interface GitOptions {
  readonly input?: Iterable<string>;
  /** Ways to reach another repository, such as `file` or `https`; none by default. */
  readonly protocols?: string;
  readonly onProgress?: (text: string) => void;
}

/** Runs git on a git folder, or on none for commands that make one. */
export async function* git(
  gitFolder: string | undefined,
  command: readonly string[],
  { input = [], protocols = 'none', onProgress }: GitOptions = {},
): AsyncGenerator<Buffer> {
  const place = gitFolder === undefined ? [] : [`--git-dir=${gitFolder}`];
  const child = spawn('git', ['--no-pager', ...settings.flatMap((set) => ['-c', set]), ...place, ...command], {
    env: toEnvironment(protocols),
  });
  const ended = new Promise<number | null | Error>((resolve) => child.once('error', resolve).once('close', resolve));
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
    onProgress?.(text);
  });
  // A git that stops before its input ends says why itself, below.
  pipeline(Readable.from(input, { objectMode: false }), child.stdin).catch(() => undefined);
  try {
    yield* child.stdout;
    const outcome = await ended;
    if (outcome !== 0) throw toGitFailure({ gitFolder, command, outcome, complaint });
  } finally {
    child.kill();
    await ended;
  }
}

/** The whole answer to a small question, without the line break at its end. */
export async function askGit(
  gitFolder: string | undefined,
  command: readonly string[],
  options?: GitOptions,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of git(gitFolder, command, options)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').trimEnd();
}

function toEnvironment(protocols: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(?!SSL_CA)/.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: protocols,
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_OPTIONAL_LOCKS: '0',
  };
}
