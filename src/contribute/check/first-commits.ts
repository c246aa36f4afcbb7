/**
 * When each file of a folder was first committed. In: a folder inside a git repository. Out: the day by absolute path, as its author's
 * clock had it; a renamed file keeps the day of its first name. Nothing where there is no history, or only a part of it.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export function findFirstCommits(folder: string): ReadonlyMap<string, string> | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '--no-optional-locks', '-c', 'core.quotePath=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return undefined;
    const log = git(
      ...['log', '--reverse', '--diff-filter=AR', '-M', '--name-status', '--relative', '--no-ext-diff'],
      ...['--no-show-signature', '--no-color', '--format=%x01%ad', '--date=format:%Y-%m-%d', '--', '.'],
    );
    return toFirst(log, folder);
  } catch {
    return undefined; // no git, no repository, or no commit yet
  }
}

function toFirst(log: string, folder: string): Map<string, string> {
  const first = new Map<string, string>();
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('\x01')) day = line.slice(1);
    const [status = '', path, renamed] = line.split('\t');
    if (path === undefined) continue;
    const own = join(folder, renamed ?? path);
    const before = status.startsWith('R') ? first.get(join(folder, path)) : undefined;
    if (!first.has(own)) first.set(own, before ?? day);
  }
  return first;
}
