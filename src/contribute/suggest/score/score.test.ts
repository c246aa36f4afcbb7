/** How suggestions are counted, on sentences of our own; and that they reach the floors, where labelled sentences of others are. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSuggestionScores, sumCounts, toScoreRates } from '../../../pipeline/records/suggestion-scores.ts';
import { filesOnDisk } from '../../../pipeline/sources/files.ts';
import { loadVocabulary } from '../../../pipeline/sources/vocabulary.ts';
import { findBelow, floors } from './floors.ts';
import { readLabelled } from './labelled.ts';
import { tagsOf, toLabels } from './labels.ts';
import { readByHand } from './read-by-hand.ts';
import { runScore } from './run-score.ts';
import { score } from './score.ts';
import { suggestSentences } from './suggest-sentences.ts';

const root = join(import.meta.dirname, '../../../..');
const fixture = join(root, '../shared/claudette');
const { types } = loadVocabulary(filesOnDisk(join(root, 'content/vocabulary')));
const own = readFileSync(join(import.meta.dirname, 'specimen.tsv'), 'utf8');

describe('sentences with labels', () => {
  test('are read by document, without grades; lines of another shape are all reported', () => {
    expect(readLabelled('0\tA\ta2 j3 a1\tOne.\n1\tB\t\tTwo.\n', 'x.tsv')).toEqual([
      { fold: '0', name: 'A', sentences: [{ line: 1, tags: ['a', 'j'], text: 'One.' }] },
      { fold: '1', name: 'B', sentences: [{ line: 2, tags: [], text: 'Two.' }] },
    ]);
    expect(() => readLabelled('0\tA\tOne.\n\n1\t\t\tTwo.\n', 'x.tsv')).toThrow(/^x\.tsv:1: .*\nx\.tsv:3: [^\n]*$/);
    expect(() => readLabelled('', 'x.tsv')).toThrow('holds no sentence');
  });

  test('mean types by slug, abbreviation or a name that types map to; tags of one meaning are one label', () => {
    const { labels, without } = toLabels(new Set(['j', 'law', 'data-sale', 'policy-change', 'colour']), types);
    expect(labels.map(({ id, types: ours }) => [id, ours])).toEqual([
      ['data-sale', ['data-sale']],
      ['j,law', ['governing-law']],
      ['policy-change', ['unilateral-changes']],
    ]);
    expect(without).toEqual(['colour']);
  });

  test('are counted as labelled, suggested and both', () => {
    const documents = readLabelled('0\tA\tx\tOne.\n0\tA\tx\tTwo.\n0\tA\t\tThree.\n', 'x.tsv');
    const label = { id: 'x', name: 'X', tags: ['x'], types: ['t'] };
    const [row] = score(documents, [label], () => [new Set(['t']), new Set(), new Set(['t'])]);
    expect(row).toMatchObject({ labelled: 2, suggested: 2, right: 1 });
    expect(toScoreRates(row!)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(toScoreRates({ labelled: 0, suggested: 0, right: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

test('in sentences of our own, each is suggested for its type and for no other of these types', () => {
  const documents = readLabelled(own, 'specimen.tsv');
  const rows = score(documents, toLabels(tagsOf(documents), types).labels, (one) =>
    suggestSentences(one, types, { group: 'terms', language: 'en' }),
  );
  expect(rows.filter(({ missed, wrong }) => missed.length + wrong.length > 0)).toEqual([]);
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
  writeFileSync(join(folder, 'en.tsv'), own);
  const run = (where: string, write = false) => {
    let text = '';
    const code = runScore({ root, folder: where, on: '2026-11-28', write, print: (more) => (text += more) });
    return { code, text };
  };

  test('prints a table, and misses with their line', () => {
    writeFileSync(join(folder, 'en.tsv'), `${own}0\tOwn\tdata-sale\tThe moon is full tonight.\n`);
    const { code, text } = run(folder);
    expect(code).toBe(0);
    expect(text).toMatch(/Arbitration +1\.00 +1\.00 +1\.00 +2 +2 +2/);
    expect(text).toContain(`Own, line ${own.trimEnd().split('\n').length + 1}: The moon is full tonight.`);
  });

  test('refuses a folder that is not there, holds no sentences, or whose owner is not known where counts are published', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(() => run(join(folder, 'nowhere'))).toThrow('there is no folder');
    expect(() => run(empty)).toThrow('en.tsv');
    expect(() => run(folder, true)).toThrow('data-sets.ts');
  });
});

test('suggestions read by hand are counted, rows of another shape refused', () => {
  const path = 'content/labels/suggestions.tsv';
  const content = readFileSync(join(root, path), 'utf8');
  expect(readByHand(content, path)).toEqual(loadSuggestionScores().byHand);
  const named = content
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((one) => one.split('\t')[4]!);
  expect(named.filter((type) => !types.has(type))).toEqual([]);
  const rows = (...ends: string[]) =>
    ['archive', ...ends.map((end) => `genai-eu\t${'a'.repeat(40)}\tX/Terms\t1\tminors\t${end}`)].join('\n');
  expect(readByHand(rows('wrong\t1', 'right\t2', 'wrong\t2', 'right\t10'), path)).toEqual({ right: 1, of: 1 });
  expect(() => readByHand(rows('right\t1', 'right'), path)).toThrow(`${path}:3: expected seven`);
});

describe('published scores', () => {
  test('are at their floors or above; one below is reported', () => {
    const { scores } = loadSuggestionScores();
    expect(scores.flatMap(findBelow)).toEqual([]);
    expect(Object.keys(floors).filter((key) => !scores.some((one) => `${one.language} ${one.tier}` === key))).toEqual(
      [],
    );
    const worse = scores.map((one) => ({ ...one, labels: one.labels.map((label) => ({ ...label, right: 0 })) }));
    expect(worse.flatMap(findBelow).length).toBeGreaterThan(scores.length);
  });

  test.skipIf(!existsSync(fixture))('are those of the sentences beside the project', { timeout: 120_000 }, () => {
    let text = '';
    expect(runScore({ root, folder: fixture, on: '2026-11-28', misses: 0, print: (more) => (text += more) })).toBe(0);
    for (const { labels } of loadSuggestionScores().scores) {
      const { labelled, suggested, right } = sumCounts(labels);
      expect(text).toMatch(new RegExp(`all .*\\b${labelled} +${suggested} +${right}\\b`));
    }
  });
});
