import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/pipeline/sources/front-matter.ts';
import { makeSearchCollections } from './search-collections.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-collections-'));
  const write = (path: string, data: object, body = '') => {
    const file = join(folder, 'from', `${path}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    writeFileSync(file, `---\n${lines.join('\n')}\n---\n\n${body}\n`);
  };
  for (const path of ['types/t', 'regulations/r', 'comparisons/c', 'faqs/types/f', 'site/site'])
    write(path, { name: 'x' });
  for (const [path, category] of [
    ['clauses/a', 'sale'],
    ['clauses/b', 'sale'],
    ['clauses/c', 'training'],
  ] as const)
    write(
      path,
      {
        title: `Title of ${path}`,
        clauseType: { category: { id: category } },
        passage: { blocks: [{ text: `We may use it for ${category}. You may not.` }] },
      },
      `## Why it matters\n\nIt is about ${category}.`,
    );
  write('documents/d', { kind: 'document' });
  write('platforms/p', { kind: 'platform' });
  write('texts/new', { kind: 'text', isNewest: true });
  write('texts/old', { kind: 'text', isNewest: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function make(name: string): Map<string, string> {
  const to = join(folder, name);
  makeSearchCollections(join(folder, 'from'), to, 40);
  const files = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(to, file), 'utf8')]));
}

test('as many clauses as asked for, and their documents, texts and platforms, the same each time', () => {
  const made = make('first');
  const count = (kind: string) => [...made.keys()].filter((file) => file.startsWith(`${kind}/`)).length;
  expect(['clauses', 'documents', 'texts', 'platforms'].map(count)).toEqual([40, 3, 3, 2]);
  expect(make('second')).toEqual(made);
});

test('a clause is written in words of its category', () => {
  for (const [file, text] of make('third')) {
    if (!file.startsWith('clauses/')) continue;
    const { data, body } = splitFrontMatter(text);
    const { clauseType } = data as { clauseType: { category: { id: string } } };
    const words = JSON.stringify(data['passage']) + body;
    expect(words, file).not.toContain(clauseType.category.id === 'sale' ? 'training' : 'sale');
  }
});
