import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { makeFolder, runGit } from '../../testing/make-repository.ts';
import { run } from '../../testing/run-archive-command.ts';

const file = 'content/corpora/c/corpus.yml';

/** A clone with a remote to push to, and a gh that writes down what it is asked. */
function prepare(openPullRequest: string) {
  const root = makeFolder();
  const remote = join(makeFolder(), 'remote.git');
  const bin = makeFolder();
  runGit(['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  runGit(['init', '--quiet', '--initial-branch=main', root]);
  runGit(['-C', root, 'remote', 'add', 'origin', remote]);
  mkdirSync(join(root, 'content/corpora/c'), { recursive: true });
  writeFileSync(join(root, file), 'archive: {commit: old}\n');
  writeFileSync(join(root, 'other.txt'), 'as it was\n');
  runGit(['-C', root, 'add', '.']);
  runGit(['-C', root, '-c', 'user.name=M', '-c', 'user.email=m@example.org', 'commit', '--quiet', '-m', 'Begin']);
  writeFileSync(join(root, 'report.md'), 'The report.\n');
  const asked = join(bin, 'asked');
  writeFileSync(
    join(bin, 'gh'),
    `#!/bin/sh\necho "$@" >> ${asked}\n[ "$2" = list ] && echo "${openPullRequest}"\nexit 0\n`,
  );
  chmodSync(join(bin, 'gh'), 0o755);
  vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  return { root, remote, asked: () => (existsSync(asked) ? readFileSync(asked, 'utf8') : '') };
}

const propose = (root: string) => run(root, 'propose', 'c', '--report', join(root, 'report.md'));

it('pushes a branch with one commit that touches the pin alone, and opens a pull request', async () => {
  const { root, remote, asked } = prepare('');
  writeFileSync(join(root, file), 'archive: {commit: new}\n');
  writeFileSync(join(root, 'other.txt'), 'edited\n');
  const { code, err } = await propose(root);
  expect([code, err]).toEqual([0, '']);
  expect(runGit(['-C', remote, 'show', '--format=%s', '--name-only', 'archive/c']).trim().split(/\n+/)).toEqual([
    'c: read the archive up to its newest commit',
    file,
  ]);
  expect(asked()).toMatch(/pr create --head archive\/c --title .* --body-file .*report\.md/);
});

it('brings an open pull request up to date', async () => {
  const { root, asked } = prepare('12');
  writeFileSync(join(root, file), 'archive: {commit: new}\n');
  expect((await propose(root)).out).toContain('pull request 12 is brought up to date');
  expect(asked()).toContain('pr edit 12');
  expect(asked()).not.toContain('pr create');
});

it('proposes nothing when the pin did not move', async () => {
  const { root, asked } = prepare('');
  expect((await propose(root)).out).toContain('nothing to propose');
  expect(asked()).toBe('');
});
