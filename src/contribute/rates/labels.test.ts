import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLabelledCaptures, readLabelledSteps } from './labels.ts';

const head = 'archive\tcommit\tdocument\told\tnew\tlabel\tsecond\tnote\tdraw';
const commit = 'c'.repeat(40);
const old = '0a'.repeat(20);
const fresh = '1b'.repeat(20);
const row = (changes: Record<string, string> = {}) =>
  Object.values({
    archive: 'north',
    commit,
    document: 'Harbour/Privacy Policy',
    old,
    new: fresh,
    label: 'chrome',
    second: '',
    note: 'menu dropped',
    draw: 'random',
    ...changes,
  }).join('\t');
const file = (...rows: string[]) => `${[head, ...rows].join('\n')}\n`;

describe('labels are read', () => {
  test('a row becomes a typed value; an empty second label is none', () => {
    expect(readLabelledSteps(file(row()), 'steps.tsv')).toEqual([
      {
        archive: 'north',
        commit,
        document: 'Harbour/Privacy Policy',
        old,
        new: fresh,
        label: 'chrome',
        second: undefined,
        note: 'menu dropped',
        draw: 'random',
      },
    ]);
  });

  test('a first capture has no text before it, a step has one', () => {
    const first = file(row({ old: '', label: 'document' }));
    expect(readLabelledCaptures(first, 'captures.tsv')[0]?.old).toBeUndefined();
    expect(() => readLabelledSteps(file(row({ old: '' })), 'steps.tsv')).toThrow(/steps\.tsv:2:\d+ old: /);
  });

  test('ids of a SHA-256 repository are ids', () => {
    const long = 'ab'.repeat(32);
    expect(readLabelledSteps(file(row({ commit: long })), 'steps.tsv')[0]?.commit).toBe(long);
  });
});

describe('a file is refused whole, with every problem and its place', () => {
  const said = (...rows: string[]) => {
    try {
      readLabelledSteps(file(...rows), 'steps.tsv');
    } catch (error) {
      return (error as Error).message.split('\n');
    }
    return [];
  };

  test('an unknown label, also one of captures, in either reading', () => {
    expect(said(row({ label: 'chrom' }), row({ commit: 'd'.repeat(40), second: 'twice' }))).toEqual([
      expect.stringMatching(/^steps\.tsv:2:153 label: write one of substantive, /),
      expect.stringMatching(/^steps\.tsv:3:160 second: leave empty or write one of /),
    ]);
  });

  test.each([
    ['commit', 'c'.repeat(39)],
    ['commit', 'C'.repeat(40)],
    ['old', `${'0a'.repeat(19)}zz`],
    ['new', ''],
    ['document', 'Privacy Policy'],
    ['archive', '../north'],
    ['note', 'one two three four five six seven eight nine'],
    ['draw', 'chosen'],
  ])('a malformed %s: "%s"', (column, value) => {
    expect(said(row({ [column]: value }))).toEqual([
      expect.stringMatching(new RegExp(`^steps\\.tsv:2:\\d+ ${column}: `)),
    ]);
  });

  test('a step that is labelled twice', () => {
    expect(said(row(), row({ label: 'failed' }))).toEqual([expect.stringContaining('labelled twice')]);
  });

  test('other columns, and a row with too few cells', () => {
    expect(() => readLabelledSteps('archive\tcommit\n', 'steps.tsv')).toThrow('steps.tsv:1:1 the columns must be');
    expect(said('north').length).toBeGreaterThan(1);
  });
});

describe('the labels of this project', () => {
  const folder = join(import.meta.dirname, '../../../content/labels');
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const captures = readLabelledCaptures(text('captures.tsv'), 'captures.tsv');
  const steps = readLabelledSteps(text('steps.tsv'), 'steps.tsv');

  test('there are enough of both archives to measure on', () => {
    for (const rows of [captures, steps]) {
      expect(rows.length).toBeGreaterThanOrEqual(200);
      expect(new Set(rows.map(({ archive }) => archive))).toEqual(new Set(['genai-eu', 'pga']));
    }
  });

  test('the README says how many of each label there are', () => {
    const readme = text('README.md');
    for (const rows of [captures, steps])
      for (const label of new Set(rows.map((one) => one.label)))
        expect(readme).toContain(`| ${label} | ${rows.filter((one) => one.label === label).length} |`);
  });
});
