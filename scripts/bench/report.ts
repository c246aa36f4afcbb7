/** What was measured, as text: a table a size, and what grows faster than the corpus. */
import type { SizeResult, StageResult } from './bench-size.ts';
import { toFigure, toMegabytes, toTable } from './tables.ts';

const bytesOf = (files: StageResult['files']) => files.reduce((sum, file) => sum + file.bytes, 0);
const ratio = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined || b < 0.05 ? '–' : `${toFigure(a / b)} ×`;

export function reportSize({ size, stages, total, reading, writing }: SizeResult): string {
  const { clauses, documents, versions, bytes } = size;
  const row = ({ first, again, files }: StageResult) => [
    first.name,
    toFigure(first.wall),
    toFigure(first.cpu),
    toMegabytes(first.peakBytes),
    ...(files.length > 0 ? [files.length.toLocaleString('en'), toMegabytes(bytesOf(files))] : ['', '']),
    toFigure(again?.wall),
    toFigure(again?.cpu),
    ratio(again?.cpu, first.cpu),
  ];
  const floor = { wall: reading.wall + writing.wall, cpu: reading.cpu + writing.cpu };
  const floorRow = (name: string, { wall, cpu, files }: typeof reading) =>
    [name, toFigure(wall), toFigure(cpu), '', files.length.toLocaleString('en'), toMegabytes(bytesOf(files))];
  const heading = ['stage', 'wall s', 'CPU s', 'peak MB', 'files', 'MB', 'edit: wall s', 'CPU s', 'CPU ratio'];
  const rows = [
    ...stages.map(row),
    row(total),
    floorRow('floor: read and hash', reading),
    floorRow('floor: write', writing),
    ['build ÷ floor', ratio(total.first.wall, floor.wall), ratio(total.first.cpu, floor.cpu), '', '', '', ratio(total.again?.wall, floor.wall), ratio(total.again?.cpu, floor.cpu)],
  ];
  const said = stages
    .filter(({ first }) => first.said !== '')
    .map(({ first, again }) => `  ${first.name.padEnd(12)}${first.said}${again ? `; after the edit ${again.said}` : ''}\n`);
  const title = `${clauses.toLocaleString('en')} clauses in ${documents.toLocaleString('en')} documents of about ${toFigure(bytes / 1000)} KB, ${versions} versions each`;
  return `${title}\n\n${toTable(heading, rows)}\n${said.join('')}`;
}

/** Seconds and megabytes per 1,000 clauses at each size: what grows with the corpus alone stays the same. */
export function reportGrowth(results: readonly SizeResult[]): string {
  const [smallest, largest] = [results[0]!, results.at(-1)!];
  const per = (value: number | undefined, { size }: SizeResult) => (value === undefined ? undefined : (value * 1000) / size.clauses);
  const line = (name: string, valueOf: (result: SizeResult) => number | undefined) => {
    const values = results.map((result) => per(valueOf(result), result));
    return [name, ...values.map(toFigure), ratio(per(valueOf(largest), largest), per(valueOf(smallest), smallest))];
  };
  const names = largest.stages.map(({ first }) => first.name);
  const stageOf = (result: SizeResult, name: string) => result.stages.find(({ first }) => first.name === name);
  const rows = [
    ...names.map((name) => line(`${name}, CPU s`, (result) => stageOf(result, name)?.first.cpu)),
    line('build, CPU s', ({ total }) => total.first.cpu),
    line('build, wall s', ({ total }) => total.first.wall),
    ...names.map((name) => line(`${name} after an edit, CPU s`, (result) => stageOf(result, name)?.again?.cpu)),
    line('build after an edit, wall s', ({ total }) => total.again?.wall),
    line('most memory, MB', ({ total }) => total.first.peakBytes / 1e6),
    line('site, MB', ({ total }) => bytesOf(total.files) / 1e6),
  ];
  const heading = ['per 1,000 clauses', ...results.map(({ size }) => `at ${size.clauses.toLocaleString('en')}`), 'growth'];
  return `${toTable(heading, rows)}\nGrowth of 1 × is in step with the corpus; a share that does not depend on its size pulls it below.\n`;
}
