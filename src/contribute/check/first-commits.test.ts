import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeRepository, runGit } from '../../testing/make-repository.ts';
import { findFirstCommits } from './first-commits.ts';

function checkOut(): { top: string; gitFolder: string } {
  const at = (day: string) => `${Date.parse(`${day}T12:00:00Z`) / 1000} +0000`;
  const { gitFolder } = makeRepository([
    {
      subject: 'one',
      files: { 'c/one.yml': 'a long enough text to be renamed', 'other.yml': 'x' },
      authored: at('2026-01-02'),
    },
    {
      subject: 'two',
      files: { 'c/two.yml': 'two', 'c/one.yml': 'a long enough text to be renamed!' },
      authored: at('2026-02-03'),
    },
    {
      subject: 'rename',
      files: { 'c/uno.yml': 'a long enough text to be renamed!' },
      deleted: ['c/one.yml'],
      authored: at('2026-03-04'),
    },
  ]);
  const top = mkdtempSync(join(tmpdir(), 'first-commits-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  runGit(['clone', '--quiet', gitFolder, join(top, 'w')]);
  return { top: join(top, 'w'), gitFolder };
}

it('tells the day of the first commit of each file, through renames; nothing of one not committed', () => {
  const { top } = checkOut();
  writeFileSync(join(top, 'c', 'new.yml'), 'new');
  expect([...findFirstCommits(join(top, 'c'))!].filter(([path]) => !path.endsWith('one.yml'))).toEqual([
    [join(top, 'c', 'two.yml'), '2026-02-03'],
    [join(top, 'c', 'uno.yml'), '2026-01-02'],
  ]);
});

it('says nothing where the history is cut off, or there is none', () => {
  const { top, gitFolder } = checkOut();
  const shallow = join(top, '..', 'shallow');
  runGit(['clone', '--quiet', '--depth=1', `file://${gitFolder}`, shallow]);
  expect(findFirstCommits(shallow)).toBeUndefined();
  const plain = join(top, '..', 'plain');
  mkdirSync(plain);
  expect(findFirstCommits(plain)).toBeUndefined();
});
