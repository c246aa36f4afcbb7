import { expect, it } from 'vitest';
import { type CommitPlan, makeRepository } from '../../testing/make-repository.ts';
import { toIndex } from './archive-index.ts';
import { readLog } from './git-log.ts';
import { compareWithTree } from './pinned-tree.ts';

const plans: CommitPlan[] = [
  { subject: 'First record of A B', files: { 'A/B.md': 'one', 'A/C.md': 'c', 'README.md': 'no document' } },
  { subject: 'Record new changes of A B', files: { 'A/B.md': 'two' } },
  { subject: 'Stop tracking', deleted: ['A/C.md'] },
];

it('agrees with the tree where every document ends as the commit holds it', async () => {
  const { gitFolder, commits } = makeRepository(plans);
  for (const commit of commits)
    await expect(
      compareWithTree(gitFolder, await toIndex(commit, readLog(gitFolder, commit))),
    ).resolves.toBeUndefined();
});

it('names every document that differs, is left out, or was not removed', async () => {
  const { gitFolder, commits } = makeRepository(plans);
  const early = await toIndex(commits[0]!, readLog(gitFolder, commits[0]!));
  const compared = compareWithTree(gitFolder, { ...early, commit: commits[2]! });
  await expect(compared).rejects.toThrow(/A\/B\.md: its newest capture is \w{12}, the commit holds the text \w{12}/);
  await expect(compared).rejects.toThrow('A/C.md: its newest capture is');
  const none = { commit: commits[2]!, documents: [], byPath: new Map() };
  await expect(compareWithTree(gitFolder, none)).rejects.toThrow('A/B.md: no capture of it was found');
});
