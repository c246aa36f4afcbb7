/**
 * The tables of the bulk data as a SQLite database. In: what a site holds, a file or `:memory:`. Out: the open database, which the caller
 * closes. Statements are prepared: no words become SQL. `isWanted`: which columns, besides those of keys.
 */
import { DatabaseSync } from 'node:sqlite';
import { type ColumnType, toCells, toNarrow } from '../../pipeline/exports/bulk/table.ts';
import { tables } from '../../pipeline/exports/bulk/tables.ts';
import type { SiteData } from '../../pipeline/exports/site-format.ts';

const types: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  date: 'TEXT',
  datetime: 'TEXT',
};
const quote = (name: string) => `"${name}"`;

export function openSqlite(
  data: SiteData,
  file: string,
  isWanted: (column: string) => boolean = () => true,
): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  for (const whole of tables) {
    const table = toNarrow(whole, isWanted);
    const columns = table.columns.map(({ name, type }) => `${quote(name)} ${types[type]}`);
    const key = `PRIMARY KEY (${table.key.map(quote).join(', ')})`;
    database.exec(`CREATE TABLE ${quote(table.name)} (${[...columns, key].join(', ')}) WITHOUT ROWID`);
    const insert = database.prepare(`INSERT INTO ${quote(table.name)} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of toCells(table, data))
      insert.run(...row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)));
  }
  database.exec('COMMIT');
  return database;
}
