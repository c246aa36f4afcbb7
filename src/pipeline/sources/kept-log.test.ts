import { expect, test } from 'vitest';
import { type CommitPlan, makeRepository } from '../../testing/make-repository.ts';
import { readLog } from './git-log.ts';
import { type KeptLog, readKeptLog } from './kept-log.ts';

/** What is kept, and how often anything was read anew. */
function keep() {
  const kept = new Map<string, KeptLog>();
  const learnt: number[] = [];
  return {
    learnt,
    kept: {
      find: (key: string) => kept.get(key),
      learn(key: string, log: KeptLog) {
        learnt.push(log.entries.length);
        kept.set(key, JSON.parse(JSON.stringify(log)) as KeptLog);
      },
    },
  };
}

const change = (text: string, more: Partial<CommitPlan> = {}): CommitPlan => ({
  subject: 'Update A B',
  files: { 'A/B.md': text },
  ...more,
});

test('what comes after a pin is added to what was read up to it, in the order of the whole history', async () => {
  const plans = [change('one'), change('two'), { ...change('three'), authored: '1600000000 +0000' }, change('four')];
  const { gitFolder, commits } = makeRepository(plans);
  const { kept, learnt } = keep();
  for (const commit of [commits[1]!, commits[3]!, commits[3]!]) {
    const log = await Array.fromAsync(readKeptLog({ gitFolder, commit, reader: 'terms', kept }));
    expect(log).toEqual(await Array.fromAsync(readLog(gitFolder, commit)));
  }
  expect(learnt).toEqual([2, 4]);
});

test('git is asked for the new commits alone', async () => {
  const { gitFolder, commits } = makeRepository([change('one'), change('two')]);
  const [first] = await Array.fromAsync(readLog(gitFolder, commits[0]!));
  const entries = [{ ...first!, subject: 'as it was kept' }];
  const kept = { find: () => ({ commit: commits[0]!, entries }), learn: () => {} };
  const log = await Array.fromAsync(readKeptLog({ gitFolder, commit: commits[1]!, reader: 'terms', kept }));
  expect(log.map(({ subject }) => subject)).toEqual(['as it was kept', 'Update A B']);
});

test('a merge after the pin, and a pin that went back, are read as a whole', async () => {
  const plans = [
    change('one'),
    change('two'),
    { ...change('aside', { after: 0, authored: '1500000000 +0000' }), files: { 'C/D.md': 'aside' } },
    { subject: 'Merge', after: 1, merges: 2, files: { 'A/B.md': 'two', 'C/D.md': 'aside' } },
  ];
  const { gitFolder, commits } = makeRepository(plans);
  const { kept, learnt } = keep();
  for (const commit of [commits[1]!, commits[3]!, commits[0]!]) {
    const log = await Array.fromAsync(readKeptLog({ gitFolder, commit, reader: 'terms', kept }));
    expect(log).toEqual(await Array.fromAsync(readLog(gitFolder, commit)));
  }
  expect(learnt).toHaveLength(3);
});

test('another way of reading the same repository keeps a history of its own', async () => {
  const { gitFolder, commits } = makeRepository([change('one')]);
  const { kept, learnt } = keep();
  const [commit] = commits as [string];
  await Array.fromAsync(readKeptLog({ gitFolder, commit, reader: 'terms', kept }));
  const none = () => undefined;
  expect(await Array.fromAsync(readKeptLog({ gitFolder, commit, reader: 'pages', toPlace: none, kept }))).toEqual([]);
  expect(learnt).toEqual([1, 0]);
});
