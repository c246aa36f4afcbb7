/**
 * What a branch touches. In: a folder inside a git repository and a base. Out: the paths of all files that differ from
 * where the branch left the base, committed or not, new ones and deleted ones too, as absolute paths.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { UsageError } from '../../command/reported-error.ts';

const usual = ['origin/main', 'origin/master', 'main', 'master'];

/** Where the branch left its base: the commit, the top of the repository, and git in it. */
interface BranchPoint {
  readonly top: string;
  readonly from: string;
  git(...args: string[]): string;
}

export function changedFiles(folder: string, base?: string): string[] {
  const { top, from, git } = findBranchPoint(folder, base);
  const names = [
    ...git('diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', from, '--').split('\0'),
    ...git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/').split('\0'),
  ];
  return [...new Set(names.filter((name) => name !== ''))].sort().map((name) => join(top, name));
}

/** Whether a folder is in a git repository with a branch to compare with. */
export function hasBranchPoint(folder: string): boolean {
  try {
    findBranchPoint(folder);
    return true;
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

export function findBranchPoint(folder: string, base?: string): BranchPoint {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '--no-optional-locks', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  const attempt = (...args: string[]) => {
    try {
      return git(...args).trim();
    } catch {
      return undefined;
    }
  };
  const top = attempt('rev-parse', '--show-toplevel');
  if (!top) throw new UsageError(`--changed: ${folder} is not in a git repository; without it, everything is checked`);
  const known = (base === undefined ? usual : [base]).find((name) =>
    attempt('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`),
  );
  if (!known)
    throw new UsageError(
      `--changed: there is no ${base ?? usual.join(', no ')} in ${top}; name the branch to compare with: --changed <base>`,
    );
  const from = attempt('merge-base', known, 'HEAD');
  if (!from)
    throw new UsageError(`--changed: this branch and ${known} have no commit in common; fetch more of the history`);
  return { top, from, git };
}
