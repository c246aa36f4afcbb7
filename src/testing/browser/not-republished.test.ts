/** A corpus that may not republish texts: what is found of them must not be a way to read them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { createProgress } from '../../build/progress.ts';
import { readCorpus } from '../../build/read/read-corpus.ts';
import { toWordRow } from '../../words/word-windows.ts';

const root = join(import.meta.dirname, '../../..');
const archive = join(root, '../shared/archives/genai-eu-versions.git.tar');
const inARow = 12;

function rowsOf(text: string): string[] {
  const words = toWordRow(text);
  return words.slice(inARow - 1).map((_, at) => words.slice(at, at + inARow).join(' '));
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

/** Files that are neither pages nor about single clauses or changes, which quote. */
const isSilent = (file: string) =>
  /\/pagefind-texts\/(?:index|fragment)\/|\/(?:windows|search-hints|jump|offline)\.json$|\/search-words[^/]*\.txt$/.test(
    file,
  );

function read(file: string): string {
  const bytes = readFileSync(file);
  return (extname(file).startsWith('.pf_') ? gunzipSync(bytes) : bytes).toString('utf8');
}

it.skipIf(!existsSync(archive))(
  'holds no 12 words of a text in a row in the index, the windows and the lists of words',
  async () => {
    const rows = new Set<string>();
    await readCorpus({
      ...{ root, corpus: 'generative-ai', archive, lives: 'none', progress: createProgress({ quiet: true }) },
      onDocument: ({ payloads }) => {
        const newest = [...payloads.values()].at(-1);
        for (const row of rowsOf(newest?.toString('utf8') ?? '')) rows.add(row);
      },
    });
    expect(rows.size).toBeGreaterThan(100_000);
    // The official name of a law is written in the vocabulary, whoever cites it.
    for (const row of rowsOf(readFileSync(join(root, 'content/vocabulary/regulations.yml'), 'utf8'))) rows.delete(row);
    const files = filesIn(inject('builds')['generative-ai'] ?? '').filter(isSilent);
    expect(files.length).toBeGreaterThan(2000);
    const told = files.flatMap((file) =>
      rowsOf(read(file))
        .filter((row) => rows.has(row))
        .map((row) => `${file}: ${row}`),
    );
    expect(told.slice(0, 5)).toEqual([]);
  },
  300_000,
);
