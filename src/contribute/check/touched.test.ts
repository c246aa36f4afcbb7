import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changedFiles } from './changed-files.ts';
import { toTouched } from './touched.ts';

describe('what of a corpus is touched', () => {
  const touched = (...files: string[]) =>
    toTouched(
      files.map((file) => `/r/${file}`),
      '/r/content/corpora/a',
      '/r/content/vocabulary',
    );

  test('a clause, a snapshot and a document.yml touch their document', () => {
    const place = 'content/corpora/a/platforms/p/d';
    for (const file of ['clauses/c.yml', 'snapshots/x.md', 'document.yml'])
      expect(touched(`${place}/${file}`)).toEqual({ kind: 'documents', documents: new Set(['p/d']) });
  });
  test('the vocabulary and corpus.yml touch everything', () => {
    expect(touched('content/vocabulary/rubric.yml')).toMatchObject({ kind: 'everything' });
    expect(touched('content/corpora/a/corpus.yml')).toMatchObject({ kind: 'everything' });
  });
  test('another corpus and the code touch nothing', () => {
    expect(touched('content/corpora/ab/corpus.yml', 'src/x.ts')).toEqual({ kind: 'nothing' });
  });
});

describe('what a branch touches', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'changed-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      stdio: 'pipe',
    });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  test('commits of the branch, what is not committed and what is new; not what the base did since', () => {
    git('init', '-q', '-b', 'main');
    mkdirSync(join(folder, 'sub'));
    for (const name of ['kept', 'edited', 'gone']) write(name, name);
    git('add', '.');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'branch');
    write('sub/committed ü', 'x');
    git('add', '.');
    git('commit', '-qm', 'two');
    git('checkout', '-q', 'main');
    write('theirs', 'x');
    git('add', '.');
    git('commit', '-qm', 'three');
    git('checkout', '-q', 'branch');
    write('edited', 'otherwise');
    write('new', 'x');
    rmSync(join(folder, 'gone'));
    const names = ['edited', 'gone', 'new', 'sub/committed ü'].map((name) => join(folder, name));
    expect(changedFiles(join(folder, 'sub'))).toEqual(names);
    expect(changedFiles(folder, 'main')).toEqual(names);
  });
  test('a base that is not there is told', () => {
    expect(() => changedFiles(folder, 'nowhere')).toThrow('--changed: there is no nowhere');
    expect(() => changedFiles(tmpdir())).toThrow('is not in a git repository');
  });
});
