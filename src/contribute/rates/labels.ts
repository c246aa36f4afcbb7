/**
 * Reads the hand-made labels of content/labels: the text of a tab-separated file goes in, typed rows come out.
 * A file with an unknown label or a malformed id is refused whole, with every problem of it, so that no measurement
 * runs on half of the labels.
 */
const captureLabels = [
  'document',
  'empty',
  'error-page',
  'robot-check',
  'cookie-wall-or-sign-in',
  'other-language',
  'other-document',
  'part-missing',
  'damaged-encoding',
  'twice',
] as const;

const stepLabels = [
  'substantive',
  'date-only',
  'counter',
  'formatting',
  'reordered',
  'chrome',
  'repetition',
  'encoding',
  'sources',
  'failed',
  'flip',
  'other-edition',
  'technical-only',
  'technical-mixed',
] as const;

export type CaptureLabel = (typeof captureLabels)[number];
export type StepLabel = (typeof stepLabels)[number];

export interface Labelled<Label extends string> {
  readonly archive: string;
  /** The commit that brought the new text. */
  readonly commit: string;
  /** Service and terms type, as the archive names the file without its `.md`. */
  readonly document: string;
  /** Blob of the text before; undefined for a first capture. */
  readonly old: string | undefined;
  readonly new: string;
  readonly label: Label;
  /** The label of the second reading, where there was one. */
  readonly second: Label | undefined;
  readonly note: string;
  /** `later`: labelled when the rules were made, and measured apart. */
  readonly draw: (typeof draws)[number];
}

const columns = ['archive', 'commit', 'document', 'old', 'new', 'label', 'second', 'note', 'draw'] as const;
const draws = ['random', 'sought', 'technical', 'later'] as const;
const id = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const longestNote = 8;

export const readLabelledCaptures = (text: string, file: string) => read(text, file, captureLabels, true);
export const readLabelledSteps = (text: string, file: string) => read(text, file, stepLabels, false);

function read<Label extends string>(
  text: string,
  file: string,
  labels: readonly Label[],
  mayBeFirst: boolean,
): Labelled<Label>[] {
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  if (head !== columns.join('\t')) throw new Error(`${file}:1:1 the columns must be: ${columns.join(', ')}`);
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const rows = lines.map((line, index) => {
    const cells = line.split('\t');
    const cell = (name: (typeof columns)[number]) => cells[columns.indexOf(name)] ?? '';
    const wrong = (name: (typeof columns)[number], remedy: string) =>
      problems.push(`${file}:${index + 2}:${columnOf(cells, columns.indexOf(name))} ${name}: ${remedy}`);
    if (cells.length !== columns.length) wrong('archive', `write ${columns.length} cells, not ${cells.length}`);
    if (!/^[a-z0-9-]+$/.test(cell('archive'))) wrong('archive', 'write the name of an archive, such as pga');
    if (!/^[^/]+\/[^/]+$/.test(cell('document'))) wrong('document', 'write service/terms type, without .md');
    for (const name of ['commit', 'new'] as const)
      if (!id.test(cell(name))) wrong(name, 'write the whole id, 40 or 64 small hexadecimal digits');
    if (!id.test(cell('old')) && !(mayBeFirst && cell('old') === ''))
      wrong('old', 'write the whole id of the text before');
    if (!includes(labels, cell('label'))) wrong('label', `write one of ${labels.join(', ')}`);
    if (cell('second') !== '' && !includes(labels, cell('second')))
      wrong('second', `leave empty or write one of ${labels.join(', ')}`);
    if (cell('note').split(' ').length > longestNote) wrong('note', `write at most ${longestNote} words`);
    if (!includes(draws, cell('draw'))) wrong('draw', `write one of ${draws.join(', ')}`);
    const key = [cell('archive'), cell('commit'), cell('document')].join('\t');
    const before = seen.get(key);
    if (before !== undefined) wrong('commit', `remove it here or in line ${before}: it is labelled twice`);
    seen.set(key, index + 2);
    return {
      archive: cell('archive'),
      commit: cell('commit'),
      document: cell('document'),
      old: cell('old') || undefined,
      new: cell('new'),
      label: cell('label') as Label,
      second: (cell('second') || undefined) as Label | undefined,
      note: cell('note'),
      draw: cell('draw') as Labelled<Label>['draw'],
    };
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rows;
}

const includes = (values: readonly string[], value: string) => values.includes(value);

/** Where a cell begins in its line, counted from 1. */
const columnOf = (cells: readonly string[], index: number) =>
  cells.slice(0, index).reduce((sum, cell) => sum + cell.length + 1, 1);
