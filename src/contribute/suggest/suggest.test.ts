import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress } from '../../build/progress.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { runNew } from '../new/command.ts';
import { openDocument } from '../new/open-document.ts';
import { reachInWords, toReach } from './reach.ts';
import { byStatus, coverageInWords } from './status-words.ts';
import { statuses, suggestClauses } from './suggest-clauses.ts';
import { suggestionsToHtml } from './to-html.ts';
import { suggestionsToText } from './to-text.ts';

const root = join(import.meta.dirname, '../../..');
const document = {
  path: 'lumen-pay/privacy-policy',
  corpus: 'specimen',
  capturedAt: '2026-02-24T04:51:22Z',
  reach: { language: 'English', types: 3, covered: 3 },
};
/** Many of its passages are in no clause. */
const sparse = 'rookery-social/terms-of-service';

test('candidates of a document come with line and heading, those in no clause of their type first', async () => {
  const suggestions = suggestClauses(await openDocument(document.path, { root, corpus: 'specimen' }));
  const order = suggestions.map(({ status }) => statuses.indexOf(status));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(suggestions.find(({ clauseType }) => clauseType === 'ai-training')).toMatchObject({
    heading: '3.1 Models that learn',
    clause: 'lumen-pay/privacy-policy/models-that-learn',
    line: 29,
  });
  expect(suggestionsToText(document, suggestions)).toContain(
    '    line 29, under “3.1 Models that learn”, in lumen-pay/',
  );
});

test('the page loads nothing and takes archived words for words', () => {
  const hostile = '<script>alert(1)</script> We sell "it".';
  const one = {
    clauseType: 'data-sale',
    name: 'Sale',
    status: 'new' as const,
    command: "npm run new -- a/b --words='<b>'",
    heading: '<b>',
    line: 1,
    words: [hostile],
    sentence: 'We sell "it".',
  };
  const page = suggestionsToHtml(document, [one]);
  expect(page).not.toContain('<script>alert');
  expect(page).not.toMatch(/<b>|src=|href="(?!#)/);
  expect(page).toContain('<mark>We sell &#34;it&#34;.</mark>');
});

test('a check that follows only what changed says the same as one that follows everything', async () => {
  const read = (lives: 'all' | 'changed') =>
    readCorpus({ root, corpus: 'specimen', progress: createProgress({ quiet: true }), lives });
  const [all, changed] = [await read('all'), await read('changed')];
  expect(runChecks(changed.project)).toEqual(runChecks(all.project));
});

test('each passage has one status: a clause of the type, a review that is silent on it, or one that set it aside', async () => {
  const opened = await openDocument(sparse, { root, corpus: 'specimen' });
  const had = new Set(opened.document.clauses.map(({ authored }) => authored.value?.clauseType));
  const type = suggestClauses(opened).find(({ clauseType }) => !had.has(clauseType))!.clauseType;
  const { value } = opened.document.authored!;
  const review = { snapshot: document.capturedAt, inFull: true };
  const readAs = (more: object) => {
    const authored = { ...opened.document.authored!, value: { ...value!, reviewed: { ...review, ...more } } };
    const changed = { ...opened, document: { ...opened.document, authored } } as unknown as typeof opened;
    return suggestClauses(changed);
  };
  const statusesOf = (all: ReturnType<typeof readAs>) => [
    ...new Set(all.filter(({ clauseType }) => clauseType === type).map(({ status }) => status)),
  ];
  expect(statusesOf(readAs({ clauseTypes: [] }))).toEqual(['new']);
  expect(statusesOf(readAs({ clauseTypes: [type] }))).toEqual(['silent']);
  const found = readAs({ clauseTypes: 'all', lookalikes: { [type]: 'It speaks of doors.' } });
  expect(statusesOf(found)).toEqual(['waived']);
  expect(suggestionsToText(document, found)).toContain('set aside: It speaks of doors.');
  const byClause = found.flatMap(({ clause }) => clause ?? []);
  expect(new Set(byClause).size).toBe(byClause.length);
  const listed = byStatus(found).flatMap(({ list }) => list);
  expect(listed).toHaveLength(found.length);
  expect(new Set(listed).size).toBe(found.length);
});

test('the command of each passage finds these words, and makes a clause', { timeout: 120_000 }, async () => {
  const suggestions = suggestClauses(await openDocument(sparse, { root, corpus: 'specimen' }), {
    corpus: 'specimen',
  });
  const some = suggestions.filter(({ status }) => status !== 'analysed').slice(0, 6);
  expect(some.length).toBeGreaterThan(2);
  for (const { command, line, clauseType } of some) {
    const words = execFileSync('sh', ['-c', `printf '%s\\0' ${command.replace('npm run new -- ', '')}`], {
      encoding: 'utf8',
    });
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runNew([...words.split('\0').slice(0, -1), '--dry-run', '--by', 'ada-example'], {
      ...{ root, isTerminal: false, today: '2026-11-28', stdin: Readable.from(['']) },
      print: (one) => out.push(one),
      complain: (one) => err.push(one),
    });
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).toContain(`, line ${line}:`);
    expect(out.join('\n')).toContain(`clauseType: ${clauseType}`);
  }
});

test('what is analysed is told of all suggestions, also where fewer are shown', async () => {
  const all = suggestClauses(await openDocument(document.path, { root, corpus: 'specimen' }));
  const coverage = coverageInWords(all);
  expect(coverage).toMatch(/^[1-9]\d* of \d+ suggested passages/);
  const fresh = all.filter(({ status }) => status === 'new');
  for (const show of [suggestionsToText, suggestionsToHtml])
    expect(show({ ...document, coverage }, fresh)).toContain(coverage);
});

test('guesses come after the rest, the likeliest first, and only where they are asked for', async () => {
  const opened = await openDocument('lumen-pay/terms-of-service', { root, corpus: 'specimen' });
  expect(suggestClauses(opened).some(({ status }) => status === 'guess')).toBe(false);
  const found = suggestClauses(opened, { more: true });
  const guesses = found.filter(({ status }) => status === 'guess');
  expect(found.slice(found.length - guesses.length)).toEqual(guesses);
  const ratings = guesses.map(({ rating }) => rating!);
  expect(ratings).toEqual([...ratings].sort((a, b) => b - a));
  expect(coverageInWords(found)).toBe(coverageInWords(suggestClauses(opened)));
});

test('a document in another language says how many types have phrases for it', () => {
  const type = (detect: object) => ({
    documents: [],
    detect: { any: ['x'], all: [], not: [], minCharacters: 1, ...detect },
  });
  const phrases = { any: ['verkaufen'], all: [], not: [] };
  const types = new Map([
    ['a', type({ de: phrases })],
    ['b', type({})],
  ]);
  expect(reachInWords(toReach(types, undefined, 'en-GB'))).toBeUndefined();
  expect(reachInWords(toReach(types, undefined, 'de-AT'))).toMatch(/^few phrases for .*German.*: 1 of 2 types covered/);
  const text = suggestionsToText({ ...document, reach: toReach(types, undefined, 'fi') }, []);
  expect(text).toContain('no phrases for Finnish: 0 of 2 types covered');
});
