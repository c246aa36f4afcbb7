/** A table of the bulk data: its columns, documented, and its rows. In: what a site holds. Out: the rows as cells. */
import type { SiteHeld } from '../site-format.ts';

export type Cell = string | number | boolean | null;
export type ColumnType = 'string' | 'integer' | 'boolean' | 'date' | 'datetime';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly is: string;
  value(row: Row): Cell | undefined;
}

export interface Table<Row = unknown> {
  readonly name: string;
  readonly is: string;
  /** Columns whose values together are found in one row only. */
  readonly key: readonly string[];
  /** Columns that name a row of another table. */
  readonly refers: readonly { readonly column: string; readonly table: string }[];
  readonly columns: readonly Column<Row>[];
  rows(data: SiteHeld): readonly Row[];
}

/** A table among others, whose rows are of other shapes. */
export function table<Row>(one: Table<Row>): Table {
  return one as unknown as Table;
}

/** A column of text. In: its name, what it is, its value in a row. */
export const text = <Row>(name: string, is: string, value: (row: Row) => Cell | undefined): Column<Row> => ({
  name,
  type: 'string',
  is,
  value,
});
/** A column of another type. */
export const of = <Row>(
  type: ColumnType,
  name: string,
  is: string,
  value: (row: Row) => Cell | undefined,
): Column<Row> => ({
  name,
  type,
  is,
  value,
});

/** Rows of a table as cells in the order of its columns. */
export function toCells(one: Table, data: SiteHeld): Cell[][] {
  return one.rows(data).map((row) => one.columns.map(({ value }) => value(row) ?? null));
}

/** A table with these columns, and those of its key. */
export const toNarrow = (one: Table, isWanted: (column: string) => boolean): Table => ({
  ...one,
  columns: one.columns.filter(({ name }) => one.key.includes(name) || isWanted(name)),
});
