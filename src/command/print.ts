/** Text for a terminal. In: rows, names, numbers. Out: aligned lines that hold no control characters. */
import { english } from '../pipeline/records/english.ts';

/** Names come from strangers' repositories: what could move the cursor is shown as a box. */
export function toPrintable(text: string): string {
  return text.replace(/[^\P{C}\n\u200c\u200d]/gu, '□');
}

/** 4841 → 4,841. */
export function toCount(count: number): string {
  return count.toLocaleString('en');
}

/** 1 document, 63 documents, 2 addresses. */
export function toCounted(count: number, one: string): string {
  return `${toCount(count)} ${english.noun(count, one)}`;
}

/** Columns as wide as their widest cell; numbers stand at the right. The first row is the heading. */
export function toTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => toWidth(toCell(row[column])))));
  const isNumeric = widths.map((_, column) => rows.slice(1).every((row) => typeof row[column] === 'number'));
  return rows.map((row) =>
    row
      .map((value, column) => {
        const cell = toCell(value);
        const space = ' '.repeat((widths[column] ?? 0) - toWidth(cell));
        return isNumeric[column] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}

function toCell(value: string | number | undefined): string {
  return typeof value === 'number' ? toCount(value) : toPrintable(value ?? '').replaceAll('\n', '□');
}

function toWidth(cell: string): number {
  return [...new Intl.Segmenter().segment(cell)].length;
}
