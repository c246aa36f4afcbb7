/**
 * A pull request with a change that another job computed. That job installs packages and may not write; this one may, and
 * installs none, so nothing but Node is imported here. In: a folder with change.patch and report.md, a branch, a title, the
 * clone. Out: what was done, in words. What the patch touches besides the corpus.yml and register.yml of a corpus is refused. The
 * checks of the branch are started here, since GitHub starts none for a pull request that a workflow opened.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ReportedError, UsageError } from '../../command/reported-error.ts';

interface Proposal {
  /** Absolute, outside of what is committed. */
  from: string;
  branch: string;
  title: string;
  root: string;
}

const author = ['user.name=github-actions[bot]', 'user.email=41898282+github-actions[bot]@users.noreply.github.com'];
const allowed = /^content\/corpora\/[a-z0-9-]+\/(?:corpus|register)\.yml$/;
/** Workflows that look at every pull request. */
export const checks = ['test.yml', 'check.yml', 'build.yml'];

export function proposeChange({ from, branch, title, root }: Proposal): string {
  if (!/^[a-z]+\/[a-z0-9-]+$/.test(branch)) throw new UsageError('--branch: expected <kind>/<name>');
  if (title === '') throw new UsageError('--title is missing');
  const run = (file: string, ...words: string[]) =>
    execFileSync(file, words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  const [patch, report] = [join(from, 'change.patch'), join(from, 'report.md')];
  if (!existsSync(patch) || statSync(patch).size === 0) return 'nothing has changed: there is nothing to propose';

  const touched = run('git', 'apply', '--numstat', patch)
    .split('\n')
    .map((line) => line.split('\t')[2] ?? '');
  const others = touched.filter((path) => !allowed.test(path));
  if (others.length > 0) throw new ReportedError(`the patch touches what it may not: ${others.join(', ')}`);
  run('git', 'switch', '--quiet', '--force-create', branch);
  run('git', 'apply', '--index', patch);
  run('git', ...author.flatMap((one) => ['-c', one]), 'commit', '--quiet', '--message', title);
  run('git', 'push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`);

  const body = existsSync(report) ? ['--body-file', report] : ['--body', title];
  const list = ['--state', 'open', '--json', 'number', '--jq', '.[0].number // empty'];
  const open = run('gh', 'pr', 'list', '--head', branch, ...list);
  if (/^\d+$/.test(open)) run('gh', 'pr', 'edit', open, '--title', title, ...body);
  else run('gh', 'pr', 'create', '--head', branch, '--title', title, ...body);
  for (const workflow of checks) run('gh', 'workflow', 'run', workflow, '--ref', branch);
  return `${branch}: ${open ? `pull request ${open} is brought up to date` : 'pull request opened'}`;
}
