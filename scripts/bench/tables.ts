/** Numbers in columns. In: a heading and rows of cells; the first column is words. Out: lines of equal width. */
export function toColumns(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const lines = [line(heading), rule, ...rows.map(line)];
  return `${lines.map((text) => text.trimEnd()).join('\n')}\n`;
}

/** A number to three figures, or a dash where there is none. */
export function toFigure(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

export const toMegabytes = (bytes: number | undefined): string =>
  toFigure(bytes === undefined ? undefined : bytes / 1e6);
