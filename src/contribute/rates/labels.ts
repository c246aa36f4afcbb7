/** Reads the hand-made labels of captures and steps in content/labels: the text of a tab-separated file goes in, typed rows come out (label-table.ts). */
import { isId, oneOf, readTable } from './label-table.ts';

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
const longestNote = 8;

export const readLabelledCaptures = (text: string, file: string) => read(text, file, captureLabels, true);
export const readLabelledSteps = (text: string, file: string) => read(text, file, stepLabels, false);

function read<Label extends string>(
  text: string,
  file: string,
  labels: readonly Label[],
  mayBeFirst: boolean,
): Labelled<Label>[] {
  const rows = readTable({ text, file, columns }, (row, wrong) => {
    const { archive, commit, document, old, second, note } = row;
    if (!isId(old) && !(mayBeFirst && old === '')) wrong('old', 'write the whole id of the text before');
    oneOf(row, wrong, 'label', labels);
    if (second !== '' && !includes(labels, second)) wrong('second', `leave empty or write one of ${labels.join(', ')}`);
    if (note.split(' ').length > longestNote) wrong('note', `write at most ${longestNote} words`);
    oneOf(row, wrong, 'draw', draws);
    return [archive, commit, document].join('\t');
  });
  return rows.map(({ old, label, second, draw, ...row }) => ({
    ...row,
    old: old || undefined,
    label: label as Label,
    second: (second || undefined) as Label | undefined,
    draw: draw as Labelled<Label>['draw'],
  }));
}

const includes = (values: readonly string[], value: string) => values.includes(value);
