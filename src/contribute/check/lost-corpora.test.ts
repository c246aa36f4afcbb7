import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runGit } from '../../testing/make-repository.ts';
import { findLostCorpora } from './lost-corpora.ts';

/** A project in a folder of its repository, with two corpora that were published. */
function checkOut(change: (folder: string) => void) {
  const top = join(makeFolder(), 'w');
  const root = join(top, 'site');
  for (const name of ['garden', 'harbour']) {
    mkdirSync(join(root, 'content/corpora', name), { recursive: true });
    writeFileSync(join(root, 'content/corpora', name, 'corpus.yml'), `title: ${name}\n`);
  }
  const git = (...args: string[]) =>
    runGit(['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  runGit(['init', '--quiet', '--initial-branch=main', top]);
  git('add', '--all');
  git('commit', '--quiet', '--message=published');
  git('switch', '--quiet', '--create', 'branch');
  change(join(root, 'content/corpora'));
  return findLostCorpora(root, 'main').map(
    ({ file, message, remedy }) => `${file} ${message} | ${remedy.replace(/[0-9a-f]{12}/, 'BASE')}`,
  );
}

test('corpora that are there, and new ones, are none', () => {
  expect(
    checkOut((folder) => {
      mkdirSync(join(folder, 'meadow'));
      writeFileSync(join(folder, 'meadow/corpus.yml'), 'title: meadow\n');
    }),
  ).toEqual([]);
});

test('a corpus under another name is named with it', () => {
  expect(checkOut((folder) => renameSync(join(folder, 'garden'), join(folder, 'gardens')))).toEqual([
    'content/corpora/gardens/corpus.yml the corpus garden, which was published, was renamed to gardens | name the folder content/corpora/garden again; a new name of the corpus goes into title',
  ]);
});

test('a corpus that is gone, or lacks its description, comes with the command that restores it', () => {
  expect(checkOut((folder) => rmSync(join(folder, 'garden'), { recursive: true }))).toEqual([
    'content/corpora/garden the corpus garden, which was published, is gone | restore it: git checkout BASE -- content/corpora/garden',
  ]);
  expect(checkOut((folder) => rmSync(join(folder, 'harbour/corpus.yml')))).toEqual([
    'content/corpora/harbour/corpus.yml the description of the corpus harbour, which was published, is gone | restore it: git checkout BASE -- content/corpora/harbour/corpus.yml',
  ]);
});

test('for a corpus in a repository of its own the branch is not looked for in that of the project', () => {
  const root = makeFolder();
  runGit(['init', '--quiet', '--initial-branch=trunk', root]);
  expect(findLostCorpora(root, 'main', join(makeFolder(), 'garden'))).toEqual([]);
  expect(() => findLostCorpora(root, 'main', 'garden')).toThrow(`there is no main in ${root}`);
});
