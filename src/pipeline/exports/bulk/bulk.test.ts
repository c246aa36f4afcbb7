import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { examplePlace, exampleSite, hostile, readExampleSite } from '../example-site.ts';
import { bulk } from './bulk.ts';
import { toCsvCell } from './csv.ts';
import { toParquetFiles } from './parquet.ts';
import { toCells } from './table.ts';
import { tables } from './tables.ts';

const { data, records } = await readExampleSite(exampleSite());
const folder = mkdtempSync(join(tmpdir(), 'bulk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
for await (const { path, content } of bulk.files(data, examplePlace(data.site))) write(path, content);
const duck = await (await DuckDBInstance.create(':memory:')).connect();
const ask = async (sql: string) => (await duck.runAndReadAll(sql)).getRows().map((row) => row.map(String));

describe('DuckDB', () => {
  test.each(tables.map(({ name }) => name))(
    'counts as many rows of %s in Parquet, CSV and JSON Lines as there are',
    async (name) => {
      const n = tables.find((one) => one.name === name)!.rows(data).length;
      const { clauses, documents, platforms } = data.site.counts;
      const counted: Record<string, number> = { clauses, documents, platforms };
      if (name in counted) expect(n).toBe(counted[name]);
      for (const file of [`parquet/${name}.parquet`, `csv/${name}.csv`, `jsonl/${name}.jsonl`])
        expect(await ask(`SELECT count(*) FROM '${folder}/data/${file}'`), file).toEqual([[String(n)]]);
    },
  );

  test('counts the changes of words that the pages count', async () => {
    const sql = `SELECT count(*) FROM '${folder}/data/parquet/versions.parquet' WHERE change = 'substantive' AND NOT suspect`;
    expect(await ask(sql)).toEqual([[String(data.site.counts.changes)]]);
  });

  test('counts who says what as the pages do', async () => {
    for (const { record } of records) {
      if (record.kind !== 'comparison') continue;
      const { slug, audience, prevalence } = record;
      const where = `clause_type = '${slug}' AND audience = '${audience}' AND counted`;
      const of = (answer: string) => `count(*) FILTER (answer = '${answer}')`;
      const sql = `SELECT ${of('says')}, ${of('silent')} FROM '${folder}/data/parquet/answers.parquet' WHERE ${where}`;
      expect(await ask(sql), slug).toEqual([[String(prevalence.saying), String(prevalence.silent)]]);
    }
  });

  test('finds times to be times and every key once', async () => {
    const file = `'${folder}/data/parquet/clauses.parquet'`;
    expect(
      await ask(`SELECT typeof(captured_at), count(DISTINCT record_id) = count(*) FROM ${file} GROUP BY 1`),
    ).toEqual([['TIMESTAMP', 'true']]);
  });

  test('reads a table that was cut by platform where it lies', async () => {
    const clauses = tables.find(({ name }) => name === 'clauses')!;
    const files = toParquetFiles(clauses, toCells(clauses, data), 1);
    for (const { path, content } of files) write(`cut/${path}`, content);
    expect(files.map(({ path }) => path)).toContain('data/parquet/clauses/platform=anvil/data.parquet');
    const sql = `SELECT count(*), count(DISTINCT platform) FROM read_parquet('${folder}/cut/data/parquet/clauses/*/*.parquet', hive_partitioning = true)`;
    expect(await ask(sql)).toEqual([[String(data.clauses.length), String(files.length)]]);
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula in a cell', (cell) => {
  expect(toCsvCell(cell).replace(/^"/, '')).toMatch(/^'/);
});

test('hostile words fill one cell and change nothing around it', async () => {
  const words = `${hostile.replace('\u0007', '')}\r\nnext, "line"`;
  const clauses = data.clauses.map((one) => ({ ...one, words }));
  const place = examplePlace(data.site);
  for await (const { path, content } of bulk.files({ ...data, clauses }, place)) write(`bad/${path}`, content);
  const [[n, first]] = (await ask(
    `SELECT count(*), any_value(words) FROM read_csv('${folder}/bad/data/csv/clauses.csv')`,
  )) as [[string, string]];
  expect(n).toBe(String(clauses.length));
  expect(first).toMatch(/^'=HYPERLINK\("x"\)/);
  expect(first).not.toMatch(/[\u202a-\u202e]/);
  expect(await ask(`SELECT DISTINCT words FROM '${folder}/bad/data/parquet/clauses.parquet'`)).toEqual([[words]]);
});

test('the same data give the same bytes', async () => {
  const read = async () => {
    const all: [string, string][] = [];
    for await (const { path, content } of bulk.files(data, examplePlace(data.site)))
      all.push([path, Buffer.from(content as string).toString('hex')]);
    return all;
  };
  expect(await read()).toEqual(await read());
});
