import { afterEach, expect, it, vi } from 'vitest';
import { parseWords } from './parse-words.ts';
import { UsageError } from './reported-error.ts';
import { runCommand } from './run-command.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function run(work: () => number) {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runCommand(async () => work());
  return { code: process.exitCode, told: told.mock.calls.join('') };
}

it.each([
  ['an option that is unknown', () => parseWords({ args: ['--colour'], options: {} })],
  ['an option without its value', () => parseWords({ args: ['--out'], options: { out: { type: 'string' } } })],
  [
    'a word too many',
    () => {
      throw new UsageError('expected one <base>');
    },
  ],
])('tells %s in words, without a trace', async (_, work) => {
  const { code, told } = await run(() => {
    work();
    return 0;
  });
  expect(code).toBe(2);
  expect(told).toMatch(/--colour|--out|<base>/);
  expect(told).not.toMatch(/ {4}at /);
});

it('shows a fault of ours with its trace', async () => {
  const { code, told } = await run(() => {
    throw new Error('broken');
  });
  expect(code).toBe(1);
  expect(told).toMatch(/broken[\s\S]* {4}at /);
});
