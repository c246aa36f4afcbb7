/**
 * `propose`: a pull request for a moved pin. In: a corpus and the report of `update`. Out: a branch with one commit that
 * touches nothing but corpus.yml, pushed, and a pull request whose text is the report; an open one is brought up to date.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { locateCorpus } from '../../build/read/corpus.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import type { ArchiveContext } from './context.ts';

const author = [
  '-c',
  'user.name=github-actions[bot]',
  '-c',
  'user.email=41898282+github-actions[bot]@users.noreply.github.com',
];

export async function proposeUpdate(
  { corpus, report }: { corpus: string; report: string },
  context: ArchiveContext,
): Promise<number> {
  const run = (file: string, ...argv: string[]) =>
    execFileSync(file, argv, { cwd: context.root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  const { folder, name } = locateCorpus(corpus, context.root);
  const file = relative(context.root, join(folder, 'corpus.yml'));
  if (run('git', 'status', '--porcelain', '--', file) === '') {
    context.print(`${file} has not changed: there is nothing to propose`);
    return 0;
  }
  const body = resolve(report);
  if (!existsSync(body)) throw new ArchiveError(`there is no report at ${report}`, 'write it with  update --report');
  const branch = `archive/${name}`;
  const title = `${name}: read the archive up to its newest commit`;
  run('git', 'switch', '--quiet', '--force-create', branch);
  run('git', ...author, 'commit', '--quiet', '--message', title, '--', file);
  run('git', 'push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`);
  const open = run(
    'gh',
    'pr',
    'list',
    '--head',
    branch,
    '--state',
    'open',
    '--json',
    'number',
    '--jq',
    '.[0].number // empty',
  );
  if (/^\d+$/.test(open)) run('gh', 'pr', 'edit', open, '--title', title, '--body-file', body);
  else run('gh', 'pr', 'create', '--head', branch, '--title', title, '--body-file', body);
  context.print(`${branch}: ${open ? `pull request ${open} is brought up to date` : 'pull request opened'}`);
  return 0;
}
