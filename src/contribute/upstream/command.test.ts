import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeFolder, makeRepository } from '../../testing/make-repository.ts';
import { run } from '../../testing/run-archive-command.ts';

it('prints help when asked, and exits 0', async () => {
  for (const argv of [['--help'], ['fetch', '--help'], ['import', '--help']]) {
    const { code, out } = await run(makeFolder(), ...argv);
    expect(code).toBe(0);
    expect(out).toContain('Usage: npm run archive');
  }
});

it('prints help when nothing is asked, and exits 2', async () => {
  expect(await run(makeFolder())).toMatchObject({ code: 2, out: expect.stringContaining('Usage') });
});

it.each([
  [['statu'], 'there is no command "statu"'],
  [['fetch'], 'a corpus is missing'],
  [['fetch', 'a', 'b'], 'one corpus at a time'],
  [['fetch', 'a', '--into', 'b'], 'there is no option --into'],
  [['import', '--from', 'a'], '--into <folder> is missing'],
  [['import', 'c', '--from', 'a', '--into', 'b'], '"c" has no meaning here'],
])('does not understand %j', async (argv, message) => {
  const { code, err } = await run(makeFolder(), ...argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).toContain('npm run archive -- --help');
  expect(err).not.toContain('    at ');
});

it('says what to do instead of showing a stack', async () => {
  const { code, err } = await run(makeFolder(), 'status', '--archive', 'nowhere');
  expect(code).toBe(1);
  expect(err).toMatch(/^error: there is nothing at nowhere\n {3}do: /);
});

it('says that there is no git', async () => {
  const root = makeFolder();
  const { gitFolder } = makeRepository([]);
  vi.stubEnv('PATH', makeFolder());
  expect((await run(root, 'status', '--archive', gitFolder)).err).toContain('there is no git on the PATH');
  vi.unstubAllEnvs();
});

it('shows no control characters of a strange path', async () => {
  const { err } = await run(makeFolder(), 'status', '--archive', 'no\u001b[31mwhere\u202e');
  expect(err).toContain('no□[31mwhere□');
});

it('runs as a command', () => {
  const script = join(import.meta.dirname, '../../../scripts', 'archive.ts');
  expect(execFileSync(process.execPath, [script, '--help'], { encoding: 'utf8' })).toContain('Usage');
});
