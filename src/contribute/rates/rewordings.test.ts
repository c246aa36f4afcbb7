import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLabelledRewordings } from './rewordings.ts';

const head = 'archive\tcommit\tdocument\told\tnew\twords\tlabel\tdraw';
const row = ['north', 'c'.repeat(40), 'Harbour/Terms', '0a'.repeat(20), '1b'.repeat(20), 'ab'.repeat(8)];
const file = (...ends: string[]) => `${[head, ...ends.map((end) => [...row, end].join('\t'))].join('\n')}\n`;

test('a row names a sentence and says whether it turned', () => {
  const [read] = readLabelledRewordings(file('turned\tfirst'), 'rewordings.tsv');
  expect(read).toMatchObject({ document: 'Harbour/Terms', words: 'ab'.repeat(8), label: 'turned', draw: 'first' });
});

test('every wrong cell is told at its line and column, with what to write, and so is a sentence labelled twice', () => {
  const read = () => readLabelledRewordings(file('turnd\tfirst', 'same\tfifth'), 'rewordings.tsv');
  expect(read).toThrow(
    'rewordings.tsv:2:161 label: write one of turned, same\nrewordings.tsv:3:166 draw: write one of first, second, third, fourth\nrewordings.tsv:3:7 commit: remove it here or in line 2: it is labelled twice',
  );
});

test('the labels of the project can be read', () => {
  const path = join(import.meta.dirname, '../../../content/labels/rewordings.tsv');
  expect(readLabelledRewordings(readFileSync(path, 'utf8'), path)).toHaveLength(244);
});
