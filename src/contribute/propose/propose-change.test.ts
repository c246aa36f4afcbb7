import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { makeFolder, runGit } from '../../testing/make-repository.ts';
import { checks, proposeChange } from './propose-change.ts';

const register = 'content/corpora/c/register.yml';

/** A clone with a remote, a `gh` that writes down what it is asked, and a patch of the given files. */
function prepare(openPullRequest: string, edits: Readonly<Record<string, string>>) {
  const [root, remote, bin, from] = [makeFolder(), makeFolder(), makeFolder(), makeFolder()];
  runGit(['init', '--quiet', '--bare', remote]);
  runGit(['init', '--quiet', '--initial-branch', 'main', root]);
  runGit(['-C', root, 'remote', 'add', 'origin', remote]);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const path of [register, 'package.json']) write(path, 'old\n');
  runGit(['-C', root, 'add', '.']);
  runGit(['-C', root, '-c', 'user.name=M', '-c', 'user.email=m@example.org', 'commit', '--quiet', '-m', 'Begin']);
  for (const [path, text] of Object.entries(edits)) write(path, text);
  writeFileSync(join(from, 'change.patch'), runGit(['-C', root, 'diff', '--binary']));
  runGit(['-C', root, 'checkout', '--quiet', '--', '.']);
  const asked = join(bin, 'asked');
  writeFileSync(
    join(bin, 'gh'),
    `#!/bin/sh\necho "$@" >> ${asked}\n[ "$2" = list ] && echo "${openPullRequest}"\nexit 0\n`,
  );
  chmodSync(join(bin, 'gh'), 0o755);
  vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const propose = () => proposeChange({ from, root, branch: 'register/c', title: 'c: register records' });
  return { remote, propose, asked: () => (existsSync(asked) ? readFileSync(asked, 'utf8') : '') };
}

it('pushes a branch with one commit, opens a pull request and starts the checks of the branch', () => {
  const { remote, propose, asked } = prepare('', { [register]: 'new\n' });
  expect(propose()).toBe('register/c: pull request opened');
  expect(runGit(['-C', remote, 'show', '--format=%s', '--name-only', 'register/c']).trim().split(/\n+/)).toEqual([
    'c: register records',
    register,
  ]);
  expect(asked()).toMatch(/pr create --head register\/c --title c: register records/);
  for (const workflow of checks) expect(asked()).toContain(`workflow run ${workflow} --ref register/c`);
});

it('brings an open pull request up to date', () => {
  const { propose, asked } = prepare('12', { [register]: 'new\n' });
  expect(propose()).toContain('pull request 12 is brought up to date');
  expect(asked()).not.toContain('pr create');
});

it('refuses a patch that touches anything but the register or the pin of a corpus', () => {
  const { propose, asked } = prepare('', { [register]: 'new\n', 'package.json': 'new\n' });
  expect(propose).toThrow('touches what it may not: package.json');
  expect(asked()).toBe('');
});

it('proposes nothing where nothing has changed', () => {
  const { propose, asked } = prepare('', {});
  expect(propose()).toContain('nothing to propose');
  expect(asked()).toBe('');
});
