import { expect, it } from 'vitest';
import { type CommitPlan, makeFolder, makeRepository } from '../../testing/make-repository.ts';
import { pinCorpus, run, toArchive } from '../../testing/run-archive-command.ts';

const plans: CommitPlan[] = [
  { subject: 'First record of A Privacy Policy', files: { 'A/Privacy Policy.md': 'one' } },
  { subject: 'First record of B Terms', files: { 'B/Terms.md': 'one' } },
  { subject: 'Record new changes of A Privacy Policy', files: { 'A/Privacy Policy.md': 'two' } },
  { subject: 'Refilter A Privacy Policy', files: { 'A/Privacy Policy.md': 'one' } },
  { subject: 'Delete B Directory', deleted: ['B/Terms.md'] },
];

it('describes any repository up to its newest commit', async () => {
  const { gitFolder, commits } = makeRepository(plans);
  const { code, out } = await run(makeFolder(), 'status', '--archive', gitFolder);
  expect(code).toBe(0);
  expect(out).toBe(`  archive     ${gitFolder}
  commit      ${commits[4]}
  documents   1 document of 1 service, and 1 deleted
  versions    4: 2 first, 1 change, 1 technical
  texts       2 unique
  up to       2023-11-14T22:16:20Z`);
});

it('lists documents in an aligned table', async () => {
  const { out } = await run(makeFolder(), 'status', '--documents', '--archive', makeRepository(plans).gitFolder);
  expect(out.split('\n').slice(-3)).toEqual([
    'service  terms           versions  change  technical  texts  first       last',
    'A        Privacy Policy         3       1          1      2  2023-11-14  2023-11-14',
    'B        Terms                  1       0          0      1  2023-11-14  2023-11-14  deleted',
  ]);
});

it('describes a corpus up to its pin, from a path or the cache', async () => {
  const root = makeFolder();
  const { gitFolder, commits } = makeRepository(plans);
  pinCorpus(root, 'c', toArchive(commits[1] ?? ''));
  const given = await run(root, 'status', 'c', '--archive', gitFolder);
  expect(given.out).toContain('documents   2 documents of 2 services');
  await run(root, 'fetch', 'c', '--from', gitFolder);
  expect((await run(root, 'status', 'c')).out).toContain(`commit      ${commits[1]}`);
});

it('says how to fetch an archive that is not there, and exits 1', async () => {
  const root = makeFolder();
  pinCorpus(root, 'c', toArchive('1'.repeat(40)));
  pinCorpus(root, 'd', { kind: 'folder' });
  const { code, out } = await run(root, 'status');
  expect(code).toBe(1);
  expect(out).toContain('not fetched; run  npm run archive -- fetch c');
  expect(out).toContain('d\n  archive     its own folder');
});

it('says that a repository holds nothing', async () => {
  const { gitFolder } = makeRepository([{ subject: 'Update README.md', files: { 'README.md': '#' } }]);
  const { out } = await run(makeFolder(), 'status', '--archive', gitFolder);
  expect(out).toContain('documents   0 documents of 0 services');
  expect(out).toContain('up to       nothing captured');
});
