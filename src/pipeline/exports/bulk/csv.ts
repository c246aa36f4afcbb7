import { toSafeText } from '../safe-text.ts';
import type { Cell, Table } from './table.ts';

/**
 * CSV by RFC 4180. In: a table and its cells. Out: UTF-8 text. A cell that a spreadsheet would run as a formula begins with an apostrophe, which
 * it shows as text; the other formats have the words as they are.
 */
export function toCsv({ columns }: Pick<Table, 'columns'>, rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(toCsvCell))];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/**
 * One value as a cell of CSV (RFC 4180), quoted where it has to be; a formula begins with an apostrophe.
 * @example toCsvCell('=1+1') → "'=1+1"
 * @example toCsvCell('say "no"') → '"say ""no"""'
 * @example toCsvCell(null) → ''
 */
export function toCsvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = toSafeText(cell);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
