import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { clauseFile, corpusFiles, vocabularyFiles } from '../../pipeline/checks/example-corpus.ts';
import { writeSnapshot } from '../../pipeline/sources/snapshot-file.ts';
import { makeFolder, runGit } from '../../testing/make-repository.ts';
import { compareSides } from './compare-sides.ts';
import { diffToText } from './to-text.ts';

const file = 'content/corpora/example/platforms/pebble/privacy-policy/clauses/ai-training.yml';

function write(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

function makeProject(): { root: string; git: (...command: string[]) => string } {
  const root = makeFolder();
  const below = (folder: string, files: Readonly<Record<string, string | Buffer>>) =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
  write(root, { ...below('content/corpora/example', corpusFiles), ...below('content/vocabulary', vocabularyFiles) });
  const who = ['-c', 'user.name=Made', '-c', 'user.email=made@example.org', '-c', 'commit.gpgsign=false'];
  const git = (...command: string[]) => runGit([...who, '-C', root, ...command]).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  return { root, git };
}

const compare = (root: string, base = 'main') => compareSides({ root, corpus: 'example', base });

it('compares the work tree with the base, and leaves both as they are', async () => {
  const { root, git } = makeProject();
  write(root, { [file]: clauseFile.replace('Messages used to train', 'Letters used to train') });
  const before = git('status', '--porcelain');
  const { clauses, base, errors } = await compare(root);
  expect(clauses).toMatchObject([
    {
      kind: 'changed',
      before: { title: 'Messages used to train models' },
      after: { title: 'Letters used to train models' },
    },
  ]);
  expect(clauses[0]?.surroundings?.before).toContain('We collect the data');
  expect([base, errors]).toEqual([git('rev-parse', 'main'), 0]);
  expect(git('status', '--porcelain')).toBe(before);
});

it('tells what the branch did, not what happened on the base since', async () => {
  const { root, git } = makeProject();
  git('checkout', '--quiet', '-b', 'branch');
  write(root, { [file]: clauseFile.replace('A message sent', 'A letter sent') });
  git('commit', '--quiet', '-am', 'Letter');
  git('checkout', '--quiet', 'main');
  write(root, {
    'content/corpora/example/platforms/pebble/platform.yml':
      'name: Cobble\nsector: S\nwebsite: https://pebble.example\nsummary: S.\n',
  });
  git('commit', '--quiet', '-am', 'Cobble');
  git('checkout', '--quiet', 'branch');
  const { clauses } = await compare(root);
  expect(clauses).toHaveLength(1);
  expect(clauses[0]).toMatchObject({ before: { platform: 'Pebble' }, after: { platform: 'Pebble' } });
});

it('a rule of the vocabulary that changed is a change of the clauses it scores', async () => {
  const { root } = makeProject();
  write(root, { 'content/vocabulary/rubric.yml': vocabularyFiles['rubric.yml']!.replace('total: 10', 'total: 7') });
  expect((await compare(root)).clauses).toMatchObject([
    { before: { severity: { level: 'medium' } }, after: { severity: { level: 'high' } } },
  ]);
});

it('a new corpus is all new; a broken one is told, not thrown', async () => {
  const { root, git } = makeProject();
  rmSync(join(root, 'content/corpora'), { recursive: true });
  git('commit', '--quiet', '-am', 'Without');
  git('checkout', '--quiet', 'HEAD~1', '--', 'content/corpora');
  expect((await compare(root)).clauses).toMatchObject([{ kind: 'added' }]);
  write(root, { 'content/corpora/example/corpus.yml': 'title: 1\n' });
  const { errors, leftOut } = await compare(root);
  expect(errors).toBeGreaterThan(0);
  expect(leftOut).toEqual(['content/corpora/example/corpus.yml']);
});

it('names what it cannot find', async () => {
  const { root } = makeProject();
  await expect(compare(root, 'nowhere')).rejects.toThrow('there is no commit "nowhere"');
  await expect(compare(root, '--output=x')).rejects.toThrow('there is no commit "--output=x"');
});

const folder = 'content/corpora/example/platforms/pebble/privacy-policy/snapshots';
const published = 'We may use your data. If we delete an account by mistake, we pay 500 euro.';
const header = { capturedAt: '2026-02-02T03:04:05Z', sourceUrl: 'https://pebble.example/privacy' };

it('names what became of a published capture: its words, its header, its instant, its file', async () => {
  const { root, git } = makeProject();
  const file = `${folder}/2026-02-02T03-04-05Z.md`;
  write(root, { [file]: writeSnapshot({ ...header, statedUpdate: '2026-02-01' }, Buffer.from(published)) });
  git('add', '.');
  git('commit', '--quiet', '-m', 'Capture');
  const capturesNow = async () => (await compare(root)).captures;
  expect(await capturesNow()).toEqual([]);

  const edited = published.replace('500 euro', '900 euro');
  write(root, { [file]: writeSnapshot({ ...header, statedUpdate: '2026-02-01' }, Buffer.from(edited)) });
  const change = { document: 'pebble/privacy-policy', capturedAt: header.capturedAt };
  expect(await capturesNow()).toEqual([{ ...change, fact: 'words', before: published, after: edited }]);
  expect(diffToText(await compare(root))).toContain('we pay 900 euro');

  const other = { ...header, sourceUrl: 'https://pebble.example/other', statedUpdate: '2026-01-01' };
  write(root, { [file]: writeSnapshot(other, Buffer.from(published)) });
  expect(await capturesNow()).toEqual([
    { ...change, fact: 'sourceUrl', before: header.sourceUrl, after: other.sourceUrl },
    { ...change, fact: 'statedUpdate', before: '2026-02-01', after: '2026-01-01' },
  ]);

  rmSync(join(root, file));
  expect(await capturesNow()).toEqual([{ ...change, fact: 'there', before: '', after: '' }]);
  const later = { ...header, capturedAt: '2026-02-03T03:04:05Z', statedUpdate: '2026-02-01' };
  write(root, { [`${folder}/2026-02-03T03-04-05Z.md`]: writeSnapshot(later, Buffer.from(published)) });
  expect(await capturesNow()).toEqual([
    { ...change, fact: 'capturedAt', before: header.capturedAt, after: later.capturedAt },
  ]);
});

it('says nothing of captures that were added', async () => {
  const { root } = makeProject();
  write(root, { [`${folder}/2026-02-02T03-04-05Z.md`]: writeSnapshot(header, Buffer.from(published)) });
  expect((await compare(root)).captures).toEqual([]);
});
