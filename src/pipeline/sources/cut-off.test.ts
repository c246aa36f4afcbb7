import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CommitPlan, makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import { findCutOff } from './cut-off.ts';
import { openOpenTermsArchive } from './open-terms-archive.ts';

const plans: CommitPlan[] = [
  { subject: 'Initial commit', files: { 'README.md': '#' } },
  { subject: 'First record of A Terms', files: { 'A/Terms.md': 'one' } },
  { subject: 'First record of B Terms', files: { 'B/Terms.md': 'one' } },
];

function cutOff(depth: number) {
  const { gitFolder, commits } = makeRepository(plans);
  const shallow = join(makeFolder(), 'shallow.git');
  runGit(['clone', '--quiet', '--bare', `--depth=${depth}`, `file://${gitFolder}`, shallow]);
  return { gitFolder, shallow, commits };
}

it('names the commits where a shallow copy is cut off', async () => {
  const { gitFolder, shallow, commits } = cutOff(1);
  expect(await findCutOff(gitFolder)).toEqual([]);
  expect(await findCutOff(shallow)).toEqual([commits[2]]);
});

it('refuses a shallow copy that shows all documents as captured at once', async () => {
  const { shallow } = cutOff(1);
  await expect(openOpenTermsArchive({ repository: shallow })).rejects.toThrow('shallow copy: 2 documents begin');
});

it('refuses a shallow copy of a single document', async () => {
  const { gitFolder } = makeRepository([plans[1]!, { subject: 'Record new changes', files: { 'A/Terms.md': 'two' } }]);
  const shallow = join(makeFolder(), 'shallow.git');
  runGit(['clone', '--quiet', '--bare', '--depth=1', `file://${gitFolder}`, shallow]);
  await expect(openOpenTermsArchive({ repository: shallow })).rejects.toThrow('shallow copy: its document begins');
});

it('accepts a shallow copy that is cut off before the first document', async () => {
  const { shallow } = cutOff(2);
  expect((await openOpenTermsArchive({ repository: shallow })).index.documents).toHaveLength(2);
});
