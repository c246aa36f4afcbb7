import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeFolder, makeRepository, runGit } from '../../testing/make-repository.ts';
import { ArchiveError } from './archive-error.ts';
import { askGit, git } from './git.ts';

afterEach(() => vi.unstubAllEnvs());

const oneText = [{ subject: 'First record of A B', files: { 'A/B.md': 'text' } }];

describe('git', () => {
  it('says what to do when there is no git on the PATH', async () => {
    const { gitFolder } = makeRepository(oneText);
    vi.stubEnv('PATH', makeFolder());
    const failure = await askGit(gitFolder, ['rev-parse', 'HEAD']).catch((error) => error);
    expect(failure).toBeInstanceOf(ArchiveError);
    expect(failure.message).toBe('there is no git on the PATH');
    expect(failure.remedy).toContain('install git');
  });

  it('says that a folder is not a git repository', async () => {
    const folder = makeFolder();
    await expect(askGit(folder, ['rev-parse', 'HEAD'])).rejects.toThrow(`${folder} is not a git repository`);
  });

  it('repeats what git complains of, in one line', async () => {
    const { gitFolder } = makeRepository(oneText);
    await expect(askGit(gitFolder, ['log', 'nowhere', '--'])).rejects.toThrow(
      "git log failed: fatal: bad revision 'nowhere'",
    );
  });

  it('reads the repository it is told, whatever GIT_DIR says', async () => {
    const { gitFolder, commits } = makeRepository(oneText);
    vi.stubEnv('GIT_DIR', makeFolder());
    expect(await askGit(gitFolder, ['rev-parse', 'HEAD'])).toBe(commits[0]);
  });

  it('never lets the arguments meet a shell', async () => {
    const folder = makeFolder();
    await askGit(`${folder}/$(touch ${folder}/pwned)`, ['rev-parse', 'HEAD']).catch(() => undefined);
    await askGit(folder, ['log', `; touch ${folder}/pwned`, '--']).catch(() => undefined);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('streams more than a buffer holds and stops git when nobody reads on', async () => {
    const { gitFolder } = makeRepository([
      { subject: 'First record of A B', files: { 'A/B.md': 'x'.repeat(9_000_000) } },
    ]);
    let length = 0;
    for await (const chunk of git(gitFolder, ['cat-file', 'blob', 'HEAD:A/B.md'])) length += chunk.length;
    expect(length).toBe(9_000_000);
    for await (const chunk of git(gitFolder, ['cat-file', 'blob', 'HEAD:A/B.md'])) {
      expect(chunk.length).toBeLessThan(9_000_000);
      break;
    }
  });

  it('fetches no absent object, even where the repository promises one', async () => {
    const { gitFolder } = makeRepository(oneText);
    const trap = join(makeFolder(), 'pwned');
    for (const [key, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::sh -c "touch% ${trap}"`],
      ['protocol.ext.allow', 'always'],
    ] as const)
      runGit([`--git-dir=${gitFolder}`, 'config', key, value]);
    await askGit(gitFolder, ['cat-file', 'blob', '1'.repeat(40)]).catch(() => undefined);
    expect(existsSync(trap)).toBe(false);
  });

  it('ignores replaced commits and grafts', async () => {
    const { gitFolder, commits } = makeRepository([...oneText, { subject: 'Update A B', files: { 'A/B.md': 'new' } }]);
    mkdirSync(join(gitFolder, 'info'), { recursive: true });
    writeFileSync(join(gitFolder, 'info', 'grafts'), `${commits[1]}\n`);
    runGit([`--git-dir=${gitFolder}`, 'replace', '--force', commits[1] ?? '', commits[0] ?? '']);
    expect(await askGit(gitFolder, ['rev-list', '--count', 'HEAD'])).toBe('2');
  });

  it('runs no program the repository configures', async () => {
    const { gitFolder, commits } = makeRepository(oneText);
    const folder = makeFolder();
    const program = join(folder, 'program');
    writeFileSync(program, `#!/bin/sh\ntouch ${folder}/pwned\n`);
    chmodSync(program, 0o755);
    for (const key of ['core.pager', 'pager.log', 'core.fsmonitor', 'diff.external', 'core.sshCommand', 'core.askPass'])
      runGit([`--git-dir=${gitFolder}`, 'config', key, program]);
    rmSync(join(folder, 'pwned'), { force: true });
    await askGit(gitFolder, ['log', '--raw', commits[0] ?? '', '--']);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});
