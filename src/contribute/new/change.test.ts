/** What a change means, written from the command line, on a copy of the specimen. */
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgress } from '../../build/progress.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { runNew } from './command.ts';

const root = join(import.meta.dirname, '../../..');
const base = realpathSync(mkdtempSync(join(tmpdir(), 'new-change-')));
const corpus = join(base, 'specimen');
const path = 'lumen-pay/privacy-policy';
const file = join(corpus, 'platforms', path, 'changes.yml');
const snapshot = '2025-06-30T21:15:09Z';

afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(corpus, { recursive: true, force: true });
  cpSync(join(root, 'content/corpora/specimen'), corpus, { recursive: true });
});

async function change(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runNew(['change', path, '--by', 'ada-example', ...argv, '--corpus', corpus], {
    ...{ root, isTerminal: false, today: '2026-06-01', stdin: Readable.from(['']) },
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function check() {
  const { project } = await readCorpus({ root, corpus, progress: createProgress({ quiet: true }) });
  return runChecks(project).filter(({ file }) => file.endsWith('changes.yml'));
}

test('the meaning of a change is written with its clauses, severities and day, and the check takes it', async () => {
  const made = await change(
    ...['--snapshot', snapshot, '--meaning', 'Purchase records are kept for ten years: “seven” before.'],
    ...['--severity', 'low,medium'],
  );
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain(`the change of ${snapshot}`);
  expect(parse(readFileSync(file, 'utf8'))).toEqual({
    changes: [
      {
        snapshot,
        meaning: 'Purchase records are kept for ten years: “seven” before.',
        severity: { before: 'low', after: 'medium' },
        on: '2026-06-01',
        by: 'ada-example',
      },
    ],
  });
  expect(await check()).toEqual([]);
});

test('a second change is added below the first, which stays as it was', async () => {
  await change('--snapshot', snapshot, '--meaning', 'The first of two.');
  const before = readFileSync(file, 'utf8');
  await change('--snapshot', '2025-12-03T09:27:40Z', '--meaning', 'The second of two.');
  const after = readFileSync(file, 'utf8');
  expect(after.startsWith(before)).toBe(true);
  expect(parse(after).changes).toHaveLength(2);
});

test('a change that has a meaning is not given another', async () => {
  await change('--snapshot', snapshot, '--meaning', 'The first.');
  const again = await change('--snapshot', snapshot, '--meaning', 'Another.');
  expect(again.code).toBe(1);
  expect(again.err).toContain(`has an entry for the change of ${snapshot}`);
  expect(parse(readFileSync(file, 'utf8')).changes).toHaveLength(1);
});

test('a capture that is not there, a clause that is not there and one severity alone are refused, and nothing is written', async () => {
  const meaning = ['--meaning', 'What it means.'];
  expect(await change('--snapshot', '2025-06-30T21:15:10Z', ...meaning)).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no capture of 2025-06-30T21:15:10Z'),
  });
  expect(await change('--snapshot', snapshot, ...meaning, '--clauses', 'SP-ZZZZZZ6')).toMatchObject({
    code: 1,
    err: expect.stringContaining('SP-ZZZZZZ6'),
  });
  expect(await change('--snapshot', snapshot, ...meaning, '--severity', 'low')).toMatchObject({
    code: 2,
    err: expect.stringContaining('before and after'),
  });
  expect(await change('--snapshot', snapshot, ...meaning, '--severity', 'low,worse')).toMatchObject({
    code: 2,
    err: expect.stringContaining('severity'),
  });
  expect(await change('--meaning', 'Without a capture.')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--snapshot is missing'),
  });
  expect(existsSync(file)).toBe(false);
});

test('a dry run shows the lines and writes none', async () => {
  const shown = await change('--snapshot', snapshot, '--meaning', 'What it means.', '--dry-run');
  expect(shown.out).toContain('meaning: What it means.');
  expect(existsSync(file)).toBe(false);
});
