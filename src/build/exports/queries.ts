/**
 * Five questions to the bulk data, in SQL that SQLite and DuckDB both read, with their answers. In: what a site holds. Out: the record that the
 * page "Data" prints: the tables with their rows, and each query with what the build got for it.
 */
import { toCells, toNarrow } from '../../pipeline/exports/bulk/table.ts';
import { tables } from '../../pipeline/exports/bulk/tables.ts';
import { type Held, SiteHolder } from '../../pipeline/exports/hold.ts';
import { toCountedByStatistics, toReleaseStatistics } from '../../pipeline/exports/release/release.ts';
import type { SiteData } from '../../pipeline/exports/site-format.ts';
import type { DataRecord } from '../../pipeline/schema/data-record.ts';
import { digestOf } from '../../pipeline/sources/document-keys.ts';
import { openSqlite } from './sqlite.ts';

const queries: readonly { title: string; sql: string }[] = [
  {
    title: 'How many rows each table has',
    sql: tables.map(({ name }) => `SELECT '${name}' AS "table", count(*) AS n FROM ${name}`).join('\nUNION ALL '),
  },
  {
    title: 'Clause types that most platforms state to consumers, of those read in full for them',
    sql: `SELECT clause_type, sum(CASE WHEN answer = 'says' THEN 1 ELSE 0 END) AS say, count(*) AS read_in_full
FROM answers WHERE counted AND audience = 'consumer'
GROUP BY clause_type ORDER BY say DESC, clause_type LIMIT 8`,
  },
  {
    title: 'Clauses of high severity that offer no way to refuse, by platform',
    sql: `SELECT platform, count(*) AS n FROM clauses
WHERE severity = 'high' AND opt_out <> 'yes' AND state IN ('verbatim', 'reworded')
GROUP BY platform ORDER BY n DESC, platform LIMIT 8`,
  },
  {
    title: 'Documents whose words changed most often',
    sql: `SELECT document, count(*) AS changes, sum(words_added) AS added, sum(words_removed) AS removed
FROM versions WHERE change = 'substantive' AND NOT suspect
GROUP BY document ORDER BY changes DESC, document LIMIT 8`,
  },
  {
    title: 'Words that are gone or were reworded since they were read',
    sql: `SELECT clause, state, last_seen FROM clauses
WHERE state IN ('gone', 'reworded') ORDER BY last_seen DESC, clause LIMIT 8`,
  },
];

/** Words of all queries: no query sees a column that is none of them. */
const named = new Set(queries.flatMap(({ sql }) => sql.match(/\w+/g)));

const isNamed = (column: string) => named.has(column);

/** In: what is held of some records. Out: the digest of all that the record takes of them: where those of all parts are the same, so is the record. */
export function digestForData(held: readonly Held[]): string {
  const holder = new SiteHolder();
  for (const one of held) holder.hold(one);
  const part = holder.toPart();
  return digestOf(
    toCountedByStatistics(part),
    tables.map((table) => toCells(toNarrow(table, isNamed), part)),
  );
}

/** In: what a site holds. Out: the record of the page; see above. */
export function toDataRecord(data: SiteData): DataRecord {
  const database = openSqlite(data, ':memory:', isNamed);
  const run = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell))));
  const record: DataRecord = {
    kind: 'data',
    path: 'data',
    release: toReleaseStatistics(data),
    tables: tables.map(({ name, is, columns }) => ({
      ...{ name, is },
      rows: Number(run(`SELECT count(*) FROM ${name}`)[0]![0]),
      columns: columns.map(({ name, type, is }) => ({ name, type, is })),
    })),
    queries: queries.map(({ title, sql }) => ({
      ...{ title, sql },
      columns: database
        .prepare(sql)
        .columns()
        .map(({ name }) => name),
      rows: run(sql),
    })),
  };
  database.close();
  return record;
}
