/**
 * Tables of labels in content/labels. In: the text of a tab-separated file, its columns, what is asked of a row. Out: its rows by column; a file with a problem is
 * refused whole, with every problem at its line and column, so that no measurement runs on half of the labels.
 */
type Row<Column extends string> = Readonly<Record<Column, string>>;
type Wrong<Column extends string> = (name: Column, remedy: string) => void;

/** Columns that every table has: which text of which document is meant. */
type OfText = 'archive' | 'commit' | 'document' | 'new';

const id = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** `check` tells what is wrong with a row, and returns what names it: no two rows have the same. */
export function readTable<Column extends string>(
  { text, file, columns }: { text: string; file: string; columns: readonly (Column | OfText)[] },
  check: (row: Row<Column | OfText>, wrong: Wrong<Column | OfText>) => string,
): Row<Column | OfText>[] {
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  if (head !== columns.join('\t')) throw new Error(`${file}:1:1 the columns must be: ${columns.join(', ')}`);
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const rows = lines.map((line, index) => {
    const cells = line.split('\t');
    const row = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])) as Row<Column | OfText>;
    const wrong: Wrong<Column | OfText> = (name, remedy) => {
      problems.push(`${file}:${index + 2}:${columnOf(cells, columns.indexOf(name))} ${name}: ${remedy}`);
    };
    if (cells.length !== columns.length) wrong('archive', `write ${columns.length} cells, not ${cells.length}`);
    if (!/^[a-z0-9-]+$/.test(row.archive)) wrong('archive', 'write the name of an archive, such as pga');
    if (!/^[^/]+\/[^/]+$/.test(row.document)) wrong('document', 'write service/terms type, without .md');
    for (const name of ['commit', 'new'] as const)
      if (!isId(row[name])) wrong(name, 'write the whole id, 40 or 64 small hexadecimal digits');
    const key = check(row, wrong);
    const before = seen.get(key);
    if (before !== undefined) wrong('commit', `remove it here or in line ${before}: it is labelled twice`);
    seen.set(key, index + 2);
    return row;
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rows;
}

/** Whether a cell is the whole id of a commit or a blob. */
export const isId = (cell: string): boolean => id.test(cell);

/** Tells of a cell that is none of the words that may stand there. */
export function oneOf<Column extends string>(
  row: Row<Column>,
  wrong: Wrong<Column>,
  name: Column,
  words: readonly string[],
): void {
  if (!words.includes(row[name])) wrong(name, `write one of ${words.join(', ')}`);
}

/** Where a cell begins in its line, counted from 1. */
const columnOf = (cells: readonly string[], index: number) =>
  cells.slice(0, index).reduce((sum, cell) => sum + cell.length + 1, 1);
