/** A second reading from the command line, on a copy of the specimen. */
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgress } from '../../build/progress.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { runReview } from './command.ts';

const root = join(import.meta.dirname, '../../..');
const base = realpathSync(mkdtempSync(join(tmpdir(), 'review-')));
const corpus = join(base, 'specimen');
const path = 'lumen-pay/privacy-policy/declined-applications';
const file = join(corpus, 'platforms/lumen-pay/privacy-policy/clauses/declined-applications.yml');
const { reviews: first = [], ...unread } = parse(
  readFileSync(join(root, 'content/corpora/specimen', file.slice(corpus.length)), 'utf8'),
) as { reviews?: object[]; analysis: { by: string[] }; whyItMatters: string };

afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(corpus, { recursive: true, force: true });
  cpSync(join(root, 'content/corpora/specimen'), corpus, { recursive: true });
});

const answers = {
  stance: 'permits',
  factors: '1,1,1,1,0',
  audiences: 'consumer',
  'opt-out': 'no',
  prose: 'bears',
  by: 'zoe-example',
};

async function review(given: Partial<Record<keyof typeof answers | 'note', string>>, clause = path) {
  const [out, err]: [string[], string[]] = [[], []];
  const argv = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
  const code = await runReview([clause, ...argv, '--corpus', corpus], {
    ...{ root, isTerminal: false, today: '2026-06-01', stdin: Readable.from(['']) },
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { code, out, err: err.join('\n') };
}

test('a reading is written below the readings that are there, with its day and reader, and the check takes it', async () => {
  expect(await review({ ...answers, note: 'Nobody is asked.' })).toMatchObject({ code: 0, err: '' });
  expect(parse(readFileSync(file, 'utf8'))).toEqual({
    ...unread,
    reviews: [
      ...first,
      {
        ...{ on: '2026-06-01', by: 'zoe-example', stance: 'permits', optOut: 'no', prose: 'bears', aiAssisted: false },
        factors: { rights: 1, choice: 1, breadth: 1, exposure: 1, discretion: 0 },
        ...{ audiences: ['consumer'], note: 'Nobody is asked.' },
      },
    ],
  });
  const { project } = await readCorpus({ root, corpus, progress: createProgress({ quiet: true }), lives: 'none' });
  const problems = runChecks(project).filter((one) => one.file.endsWith('declined-applications.yml'));
  expect(problems).toEqual([]);
});

test('the words come before the scores, and the prose of the first reading after them', async () => {
  const { out } = await review(answers);
  const prose = out.findIndex((line) => line.includes(unread.whyItMatters.trim().slice(0, 40)));
  expect(out[0]).toMatch(/^[a-z-]+: .*\?$/);
  expect(prose).toBeGreaterThan(1);
  expect(out.slice(0, prose).join('\n')).not.toContain(unread.whyItMatters.trim().slice(0, 40));
});

test('who wrote the first reading cannot give the second, and an answer that is missing is named', async () => {
  const before = readFileSync(file, 'utf8');
  expect(await review({ ...answers, by: unread.analysis.by[0]! })).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot read this a second time'),
  });
  const { stance: _stance, ...others } = answers;
  await expect(review(others)).rejects.toThrow('--stance is missing');
  await expect(review({ ...answers, stance: 'allows' })).rejects.toThrow('stance');
  await expect(review({ ...answers, factors: '1,1,9,1,0' })).rejects.toThrow(/breadth|factors/);
  await expect(review({ ...answers, audiences: 'everybody' })).rejects.toThrow('audiences');
  expect(await review(answers, 'lumen-pay/privacy-policy/nothing-here')).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no clause lumen-pay/privacy-policy/nothing-here'),
  });
  await expect(review(answers, 'lumen-pay')).rejects.toThrow('<platform/document/clause>');
  expect(readFileSync(file, 'utf8')).toBe(before);
});
