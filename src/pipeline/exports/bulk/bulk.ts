/** All data at once: of each table CSV, JSON Lines and Parquet, with a data package and an RO-Crate. SQLite is written by the build. */
import { hash } from 'node:crypto';
import { makeAll, type SiteFormat } from '../site-format.ts';
import { toCsv } from './csv.ts';
import { toCrate, toDataPackage, type WrittenTable } from './descriptions.ts';
import { toParquetFiles } from './parquet.ts';
import { toCells } from './table.ts';
import { tables } from './tables.ts';

export const bulk: SiteFormat = {
  name: 'CSV, JSON Lines, Parquet, SQLite',
  file: 'data/',
  mediaType: 'text/csv, application/jsonl, application/vnd.apache.parquet, application/vnd.sqlite3',
  specification: 'https://specs.frictionlessdata.io/data-package/',
  openedBy: 'DuckDB, SQLite, and the rules of data packages and RO-Crate',
  opens: 'DuckDB, Spark, BigQuery, SQLite, spreadsheets; frictionless tools, RO-Crate tools',
  *files(data, place, step = makeAll) {
    const written: WrittenTable[] = [];
    for (const table of tables) {
      const rows = toCells(table, data);
      const csv = { path: `data/csv/${table.name}.csv`, content: toCsv(table, rows) };
      yield csv;
      const names = table.columns.map(({ name }) => name);
      const toLine = (row: readonly unknown[]) =>
        `${JSON.stringify(Object.fromEntries(row.map((cell, index) => [names[index], cell])))}\n`;
      const lines = rows.map(toLine).join('');
      yield { path: `data/jsonl/${table.name}.jsonl`, content: lines };
      // The lines say all that the rows do.
      yield* step(`parquet ${table.name}`, [table.columns, hash('sha256', lines)], () => toParquetFiles(table, rows));
      const bytes = Buffer.from(csv.content);
      const digest = hash('sha256', bytes);
      written.push({ table, rows: rows.length, csv: { path: csv.path, bytes: bytes.length, hash: digest } });
    }
    yield toDataPackage(written, data, place);
    yield toCrate(written, data, place);
  },
};
