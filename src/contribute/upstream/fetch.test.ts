import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openOpenTermsArchive } from '../../pipeline/sources/open-terms-archive.ts';
import { makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import { pinCorpus, run, toArchive } from '../../testing/run-archive-command.ts';

const plans = [
  { subject: 'First record of A B', files: { 'A/B.md': 'one' } },
  { subject: 'Record new changes of A B', files: { 'A/B.md': 'two' } },
];
const cached = (root: string) => join(root, '.cache', 'archives', 'c.git');
const left = (root: string) => readdirSync(join(root, '.cache', 'archives'));

function prepare(at = 1) {
  const root = makeFolder();
  const { gitFolder, commits } = makeRepository(plans);
  pinCorpus(root, 'c', toArchive(commits[at] ?? ''));
  return { root, gitFolder, commits };
}

describe('fetch', () => {
  it('brings the pinned repository into the cache, bare and self-contained', async () => {
    const { root, gitFolder, commits } = prepare(0);
    const { code, out } = await run(root, 'fetch', 'c', '--from', gitFolder);
    expect([code, out]).toEqual([0, `${join('.cache', 'archives', 'c.git')} now holds ${commits[0]}`]);
    rmSync(gitFolder, { recursive: true });
    const { index } = await openOpenTermsArchive({ repository: cached(root), commit: commits[0] ?? '' });
    expect(index.documents).toHaveLength(1);
    expect(left(root)).toEqual(['c.git']);
  });

  it('brings the repositories that corpus.yml has by name, of a copy the one that is named', async () => {
    const { root, gitFolder, commits } = prepare(0);
    const text = readFileSync(join(root, 'content/corpora/c/corpus.yml'), 'utf8');
    const saved = { archives: { saved: { kind: 'git', repository: 'https://git.example/pages', commit: commits[1] } } };
    writeFileSync(join(root, 'content/corpora/c/corpus.yml'), `${text}\n${stringify(saved)}`);
    expect((await run(root, 'fetch', 'c', '--from', `saved=${gitFolder}`)).out).toContain(`now holds ${commits[1]}`);
    expect(left(root)).toEqual(['c.saved.git']);
    expect((await run(root, 'fetch', 'c', '--from', gitFolder)).out).toContain(`now holds ${commits[0]}`);
    expect((await run(root, 'fetch', 'c', '--from', `crawl=${gitFolder}`)).err).toContain(
      'no archive of corpus.yml is called "crawl"',
    );
  });

  it('does nothing when the pinned commit is there', async () => {
    const { root, gitFolder } = prepare();
    await run(root, 'fetch', 'c', '--from', gitFolder);
    writeFileSync(join(cached(root), 'trace'), '');
    expect((await run(root, 'fetch', 'c', '--from', gitFolder)).out).toContain('already holds');
    expect(existsSync(join(cached(root), 'trace'))).toBe(true);
  });

  it('replaces an older copy when the pin has moved on', async () => {
    const { root, gitFolder } = prepare();
    await run(root, 'fetch', 'c', '--from', gitFolder);
    const newer = makeRepository([...plans, { subject: 'Update A B', files: { 'A/B.md': 'three' } }]);
    pinCorpus(root, 'c', toArchive(newer.commits[2] ?? ''));
    expect((await run(root, 'fetch', 'c', '--from', newer.gitFolder)).code).toBe(0);
    expect(left(root)).toEqual(['c.git']);
  });

  it('keeps the older copy, and nothing else, when the new one lacks the pin', async () => {
    const { root, gitFolder, commits } = prepare();
    await run(root, 'fetch', 'c', '--from', gitFolder);
    pinCorpus(root, 'c', toArchive('1'.repeat(40)));
    const { code, err } = await run(root, 'fetch', 'c', '--from', gitFolder);
    expect(code).toBe(1);
    expect(err).toContain(`${gitFolder} does not hold the commit ${'1'.repeat(40)} that corpus.yml pins`);
    expect(left(root)).toEqual(['c.git']);
    expect(
      (await openOpenTermsArchive({ repository: cached(root), commit: commits[1] ?? '' })).index.documents,
    ).toHaveLength(1);
  });

  it('leaves no half of a cache when the network or the copy fails', async () => {
    const { root, gitFolder } = prepare();
    pinCorpus(root, 'c', toArchive('1'.repeat(40), 'https://archive.invalid/versions'));
    expect(await run(root, 'fetch', 'c')).toMatchObject({
      code: 1,
      err: expect.stringContaining('git clone failed: fatal:'),
    });
    renameSync(join(gitFolder, 'objects', 'pack'), join(gitFolder, 'objects', 'gone'));
    for (const name of readdirSync(join(gitFolder, 'objects')).filter((entry) => entry.length === 2))
      rmSync(join(gitFolder, 'objects', name), { recursive: true });
    expect((await run(root, 'fetch', 'c', '--from', gitFolder)).code).toBe(1);
    expect(left(root)).toEqual([]);
  });

  it('takes a clone, and a copy that belongs to somebody else', async () => {
    const { root, gitFolder } = prepare();
    const clone = join(makeFolder(), 'clone');
    runGit(['clone', '--quiet', gitFolder, clone]);
    if (process.getuid?.() === 0) {
      chmodSync(clone, 0o755);
      for (const path of [clone, join(clone, '.git')]) chownSync(path, 65534, 65534);
    }
    expect((await run(root, 'fetch', 'c', '--from', clone)).err).toBe('');
    expect(existsSync(cached(root))).toBe(true);
  });

  it('has nothing to fetch for a corpus that keeps its snapshots itself', async () => {
    const root = makeFolder();
    pinCorpus(root, 'c', { kind: 'folder' });
    expect(await run(root, 'fetch', 'c')).toMatchObject({ code: 0, out: expect.stringContaining('nothing to fetch') });
  });

  it('names the corpora there are when asked for another', async () => {
    const { root } = prepare();
    expect((await run(root, 'fetch', 'd')).err).toContain('name one of content/corpora (c)');
  });

  it('takes the path of a corpus kept elsewhere', async () => {
    const { root, gitFolder } = prepare();
    const { err } = await run(makeFolder(), 'fetch', join(root, 'content', 'corpora', 'c'), '--from', gitFolder);
    expect(err).toBe('');
  });

  it('sends a corpus.yml that does not say where the archive is to the check', async () => {
    const root = makeFolder();
    pinCorpus(root, 'c', { kind: 'open-terms-archive', commit: 'abc' });
    expect((await run(root, 'fetch', 'c')).err).toContain('npm run check');
  });
});
