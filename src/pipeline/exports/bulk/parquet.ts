import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { byCodeOrder } from '../../schema/order.ts';
import type { ExportedFile } from '../site-format.ts';
import type { Cell, Column, ColumnType, Table } from './table.ts';

/** Above, a table is cut by platform. */
const mostRowsInFile = 100_000;

const types: Readonly<Record<ColumnType, NonNullable<ColumnSource['type']>>> = {
  string: 'STRING',
  integer: 'INT32',
  boolean: 'BOOLEAN',
  date: 'STRING',
  datetime: 'TIMESTAMP',
};

/**
 * Parquet, for whoever outgrows one machine. In: a table and its cells. Out: one file, or above so many rows one for each platform in folders
 * named `platform=…`, as DuckDB, Spark and BigQuery read them where they lie.
 */
export function toParquetFiles(
  table: Table,
  rows: readonly (readonly Cell[])[],
  most = mostRowsInFile,
): ExportedFile[] {
  const folder = 'data/parquet';
  if (rows.length <= most)
    return [{ path: `${folder}/${table.name}.parquet`, content: toParquet(table.columns, rows) }];
  const parts = [...Map.groupBy(rows, (row) => platformOf(table, row))].sort(byCodeOrder(([key]) => key));
  return parts.map(([platform, own]) => ({
    path: `${folder}/${table.name}/platform=${platform}/data.parquet`,
    content: toParquet(table.columns, own),
  }));
}

/** From the first column that begins with it: platform, or platform/document. */
function platformOf({ columns }: Table, row: readonly Cell[]): string {
  const at = columns.findIndex(({ name }) => name === 'platform' || name === 'document');
  return String(row[at]).split('/')[0]!;
}

function toParquet(columns: readonly Column<unknown>[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const columnData = columns.map(({ name, type }, index) => ({
    ...{ name, type: types[type], nullable: true },
    data: rows.map((row) => {
      const cell = row[index] ?? null;
      if (cell !== null && type === 'datetime') return new Date(String(cell));
      return typeof cell === 'string' ? cell.toWellFormed() : cell;
    }),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
