import { expect, it } from 'vitest';
import { type CommitPlan, makeRepository } from '../../testing/make-repository.ts';
import { filesAtCommit, findBase } from './git-tree.ts';

const plans: CommitPlan[] = [
  {
    subject: 'one',
    files: { 'a/b/c.yml': 'old', 'a/x.yml': 'x', 'other/y.yml': 'y' },
    links: { 'a/link.yml': 'x.yml' },
  },
  { subject: 'two', files: { 'a/b/c.yml': 'new', 'a/b/d é.yml': Buffer.from([0xff, 0x00]) } },
];

it('reads a folder as it stood at a commit', async () => {
  const { gitFolder, commits } = makeRepository(plans);
  const before = await filesAtCommit(gitFolder, commits[0]!, 'a');
  const after = await filesAtCommit(gitFolder, commits[1]!, 'a');
  expect(before.read('b/c.yml')?.toString()).toBe('old');
  expect(after.read('b/c.yml')?.toString()).toBe('new');
  expect(before.list('')).toEqual([
    { name: 'b', isFolder: true },
    { name: 'x.yml', isFolder: false },
  ]);
  expect(after.list('b').map(({ name }) => name)).toEqual(['c.yml', 'd é.yml']);
  expect(after.read('b/d é.yml')).toEqual(Buffer.from([0xff, 0x00]));
});

it('leaves out links, and what lies outside of the folder', async () => {
  const { gitFolder, commits } = makeRepository(plans);
  const files = await filesAtCommit(gitFolder, commits[1]!, 'a');
  expect(files.read('link.yml')).toBeUndefined();
  expect(files.read('../other/y.yml')).toBeUndefined();
  expect((await filesAtCommit(gitFolder, commits[1]!, '')).read('other/y.yml')?.toString()).toBe('y');
  expect((await filesAtCommit(gitFolder, commits[1]!, 'nowhere')).list('')).toEqual([]);
});

it('the base is where a branch left the other one', async () => {
  const { gitFolder, commits } = makeRepository([...plans, { subject: 'three', files: { z: 'z' }, after: 0 }]);
  expect(await findBase(gitFolder, commits[1]!)).toBe(commits[0]);
  expect(await findBase(gitFolder, 'main')).toBe(commits[2]);
  await expect(findBase(gitFolder, 'nowhere')).rejects.toThrow('there is no commit "nowhere"');
});
