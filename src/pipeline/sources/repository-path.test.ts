import { mkdirSync, readdirSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { create, Header } from 'tar';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import { resolveCommit } from './git-commit.ts';
import { toGitFolder } from './repository-path.ts';

const plans = [{ subject: 'First record of A B', files: { 'A/B.md': 'text' } }];

/** A tar of one repository under a folder, with or without compression. */
async function pack(gzip: boolean, prepare: (gitFolder: string) => void = () => undefined) {
  const folder = makeFolder();
  const { gitFolder, commits } = makeRepository(plans, join(folder, 'made.git'));
  prepare(gitFolder);
  const tar = join(folder, gzip ? 'made.git.tar.gz' : 'made.git.tar');
  await create({ file: tar, cwd: folder, gzip }, ['made.git']);
  return { tar, commit: commits[0] ?? '' };
}

/** A tar of one entry whose path the tar command itself would not write. */
function forge(path: string): string {
  const header = Buffer.alloc(512);
  new Header({ path, mode: 0o644, size: 4, type: 'File', mtime: new Date(0) }).encode(header);
  const tar = join(makeFolder(), 'forged.tar');
  writeFileSync(tar, Buffer.concat([header, Buffer.from('pwned'.slice(0, 4)), Buffer.alloc(508 + 1024)]));
  return tar;
}

describe('toGitFolder', () => {
  it('takes a bare repository as it is', async () => {
    const { gitFolder } = makeRepository(plans);
    expect(await toGitFolder(gitFolder, makeFolder())).toBe(gitFolder);
  });

  it('looks into .git of a clone, and follows that of a work tree', async () => {
    const { gitFolder, commits } = makeRepository(plans);
    const [clone, tree] = [join(makeFolder(), 'clone'), join(makeFolder(), 'tree')];
    runGit(['clone', '--quiet', gitFolder, clone]);
    runGit(['-C', clone, 'worktree', 'add', '--quiet', '--detach', tree]);
    expect(await toGitFolder(clone, makeFolder())).toBe(join(clone, '.git'));
    expect(await resolveCommit(await toGitFolder(tree, makeFolder()))).toBe(commits[0]);
    renameSync(clone, `${clone}-elsewhere`);
    await expect(toGitFolder(tree, makeFolder())).rejects.toThrow(`its history lies in ${join(clone, '.git')}`);
  });

  it.each([false, true])('unpacks a tar once and uses it again (compressed: %s)', async (gzip) => {
    const { tar, commit } = await pack(gzip);
    const cache = join(makeFolder(), 'deep', 'cache');
    const unpacked = await toGitFolder(tar, cache);
    expect(await resolveCommit(unpacked)).toBe(commit);
    writeFileSync(join(unpacked, 'trace'), '');
    expect(await toGitFolder(tar, cache)).toBe(unpacked);
    expect(readdirSync(unpacked)).toContain('trace');
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('unpacks once when two ask at the same time', async () => {
    const { tar } = await pack(false);
    const cache = makeFolder();
    const [one, two] = await Promise.all([toGitFolder(tar, cache), toGitFolder(tar, cache)]);
    expect(one).toBe(two);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it.each(['README.md', 'folder', 'nothing'])('says what an archive may be when given %s', async (name) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'README.md'), '#');
    mkdirSync(join(folder, 'folder'));
    const failure = await toGitFolder(join(folder, name), makeFolder()).catch((error) => error);
    expect(failure.message).toMatch(/is not a git repository|there is nothing at/);
    expect(failure.remedy).toContain('a bare repository, a clone, or a .tar');
  });
});

describe('a tar that cannot be trusted', () => {
  it.each(['../pwned', 'made.git/../../pwned', '/pwned-by-an-absolute-path'])(
    'is refused when it holds %s',
    async (path) => {
      const parent = makeFolder();
      const cache = join(parent, 'cache');
      await expect(toGitFolder(forge(path), cache)).rejects.toThrow(/cannot be unpacked|holds no bare repository/);
      expect(readdirSync(parent)).toEqual(['cache']);
      expect(readdirSync(cache)).toEqual([]);
    },
  );

  it('is refused when it holds a link, and leaves nothing behind', async () => {
    const { tar } = await pack(false, (gitFolder) => symlinkSync('/etc/passwd', join(gitFolder, 'description-link')));
    const cache = makeFolder();
    await expect(toGitFolder(tar, cache)).rejects.toThrow('neither file nor folder: made.git/description-link');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is refused when it is cut short', async () => {
    const { tar } = await pack(true);
    truncateSync(tar, 900);
    const cache = makeFolder();
    await expect(toGitFolder(tar, cache)).rejects.toThrow(basename(tar));
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is refused when no repository is in it', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'README.md'), '#');
    await create({ file: join(folder, 'plain.tar'), cwd: folder }, ['README.md']);
    await expect(toGitFolder(join(folder, 'plain.tar'), makeFolder())).rejects.toThrow('holds no bare repository');
  });
});
