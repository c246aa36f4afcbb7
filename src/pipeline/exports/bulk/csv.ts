/**
 * CSV by RFC 4180. In: a table and its cells. Out: UTF-8 text. A cell that a spreadsheet would run as a formula begins with an apostrophe, which
 * it shows as text; the other formats have the words as they are.
 */
import { toSafeText } from '../safe-text.ts';
import type { Cell, Table } from './tables.ts';

export function toCsv({ columns }: Pick<Table, 'columns'>, rows: readonly (readonly Cell[])[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(toCsvCell))];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

export function toCsvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = toSafeText(cell);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
