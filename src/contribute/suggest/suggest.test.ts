import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProgress } from '../../build/progress.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { runChecks } from '../../pipeline/checks/run.ts';
import { openDocument } from '../new/open-document.ts';
import { reachInWords, toReach } from './reach.ts';
import { suggestClauses } from './suggest-clauses.ts';
import { suggestionsToHtml } from './to-html.ts';
import { suggestionsToText } from './to-text.ts';

const root = join(import.meta.dirname, '../../..');
const document = {
  path: 'lumen-pay/privacy-policy',
  corpus: 'specimen',
  capturedAt: '2026-02-24T04:51:22Z',
  reach: { language: 'English', types: 3, covered: 3 },
};

test('candidates of a document come with line and heading, those in no clause of their type first', async () => {
  const suggestions = suggestClauses(await openDocument(document.path, { root, corpus: 'specimen' }));
  const covered = suggestions.map(({ clause }) => clause !== undefined);
  expect(covered).toEqual([...covered].sort((a, b) => Number(a) - Number(b)));
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
