import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isAlive } from '../../src/build/process-alive.ts';
import { readProgram } from './read-program.ts';

const node = (code: string) => ['-e', code];
const { signal } = new AbortController();

it('gives both outputs of a program', async () => {
  const code = 'process.stdout.write("a report"); process.stderr.write("a complaint")';
  expect(await readProgram(process.execPath, node(code), { signal })).toEqual({
    out: 'a report',
    complaint: 'a complaint',
  });
});

it('throws where there is no such program', async () => {
  await expect(readProgram('no-such-program', [], { signal })).rejects.toThrow('ENOENT');
});

it.skipIf(process.platform === 'win32')('ends a program that is stopped with what that one started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'pid');
  const child = `require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => 0, 60_000)"]).pid`;
  const code = `require("node:fs").writeFileSync(${JSON.stringify(file)}, String(${child})); setTimeout(() => 0, 60_000)`;
  const stop = new AbortController();
  const asked = readProgram(process.execPath, node(code), { signal: stop.signal });
  const ended = expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  const pidOf = () => Number(readFileSync(file, 'utf8'));
  await expect.poll(() => isAlive(pidOf()), { timeout: 10_000 }).toBe(true);
  stop.abort();
  await ended;
  await expect.poll(() => isAlive(pidOf()), { timeout: 10_000 }).toBe(false);
});
