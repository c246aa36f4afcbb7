import { expect, it } from 'vitest';
import { makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import { resolveCommit } from './git-commit.ts';

const plans = [
  { subject: 'First record of A B', files: { 'A/B.md': 'one' } },
  { subject: 'Record new changes of A B', files: { 'A/B.md': 'two' } },
];

it('takes the newest commit when none is asked for', async () => {
  const { gitFolder, commits } = makeRepository(plans);
  expect(await resolveCommit(gitFolder)).toBe(commits[1]);
  expect(await resolveCommit(gitFolder, commits[0])).toBe(commits[0]);
});

it('says that the repository does not hold a commit', async () => {
  const { gitFolder } = makeRepository(plans);
  await expect(resolveCommit(gitFolder, '0'.repeat(39).concat('1'))).rejects.toThrow(/does not hold the commit 0+1$/);
});

it('does not take a text for a commit', async () => {
  const { gitFolder } = makeRepository(plans);
  const blob = runGit([`--git-dir=${gitFolder}`, 'rev-parse', 'HEAD:A/B.md']).trim();
  await expect(resolveCommit(gitFolder, blob)).rejects.toThrow('does not hold the commit');
});

it.each(['abc1234', '--all', 'main'])('asks for a full id in place of %s', async (commit) => {
  const { gitFolder } = makeRepository(plans);
  await expect(resolveCommit(gitFolder, commit)).rejects.toThrow('is not a full commit id');
});

it('says that a repository has no commits yet', async () => {
  const { gitFolder } = makeRepository([]);
  await expect(resolveCommit(gitFolder)).rejects.toThrow('has no commits');
});

it('says that a folder is not a repository before anything else', async () => {
  await expect(resolveCommit(makeFolder(), '1'.repeat(40))).rejects.toThrow('is not a git repository');
});
