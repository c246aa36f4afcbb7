/** What was measured, as text: a table a size, and what grows faster than the corpus. */
import type { ReadingStep } from './archive-reading.ts';
import type { SizeResult, StageResult } from './bench-size.ts';
import type { MeasuredEdit } from './edits.ts';
import type { FlipRound } from './flips.ts';
import { toColumns, toFigure, toMegabytes } from './tables.ts';

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
    toMegabytes(first.mostBytes),
    ...(files.length > 0 ? [files.length.toLocaleString('en'), toMegabytes(bytesOf(files))] : ['', '']),
    toFigure(again?.wall),
    toFigure(again?.cpu),
    ratio(again?.cpu, first.cpu),
  ];
  const floor = { wall: reading.wall + writing.wall, cpu: reading.cpu + writing.cpu };
  const floorRow = (name: string, { wall, cpu, files }: typeof reading) => [
    name,
    toFigure(wall),
    toFigure(cpu),
    '',
    '',
    files.length.toLocaleString('en'),
    toMegabytes(bytesOf(files)),
  ];
  const heading = [
    'stage',
    'wall s',
    'CPU s',
    'peak MB',
    'of one',
    'files',
    'MB',
    'edit: wall s',
    'CPU s',
    'CPU ratio',
  ];
  const rows = [
    ...stages.map(row),
    row(total),
    floorRow('floor: read and hash', reading),
    floorRow('floor: write', writing),
    [
      'build ÷ floor',
      ratio(total.first.wall, floor.wall),
      ratio(total.first.cpu, floor.cpu),
      '',
      '',
      '',
      '',
      ratio(total.again?.wall, floor.wall),
      ratio(total.again?.cpu, floor.cpu),
    ],
  ];
  const said = stages
    .filter(({ first }) => first.said !== '')
    .map(
      ({ first, again }) => `  ${first.name.padEnd(12)}${first.said}${again ? `; after the edit ${again.said}` : ''}\n`,
    );
  const longest = longestPages(stages).map(
    ({ path, bytes }) =>
      `  longest     ${path} ${toFigure(bytes / 1000)} KB${bytes > mostPageBytes ? ', TOO LONG' : ''}\n`,
  );
  const [some, many] = [clauses.toLocaleString('en'), documents.toLocaleString('en')];
  const title = `${some} clauses in ${many} documents of about ${toFigure(bytes / 1000)} KB, ${versions} versions each`;
  return `${title}\n\n${toColumns(heading, rows)}\n${said.join('')}${longest.join('')}${reportExports(stages, total, clauses)}`;
}

/** A longer page takes seconds on a telephone; lists are parted before (src/site/parts.ts). */
const mostPageBytes = 250_000;

/** The five longest pages, and all that are too long. */
function longestPages(stages: readonly StageResult[]): StageResult['files'] {
  const pages = stages.find(({ first }) => first.name === 'links')?.files ?? [];
  return pages.toSorted((a, b) => b.bytes - a.bytes).filter(({ bytes }, at) => at < 5 || bytes > mostPageBytes);
}

export const hasLongPage = ({ stages }: SizeResult): boolean =>
  longestPages(stages).some(({ bytes }) => bytes > mostPageBytes);

/** At most a tenth of a build, and two files for a clause. */
function reportExports(stages: readonly StageResult[], total: StageResult, clauses: number): string {
  const own = stages.filter(({ first }) => first.name === 'exports' || first.name === 'proof');
  const share = (of: (cost: StageResult['first']) => number | undefined) => {
    const [part, all] = [own.reduce((sum, { first }) => sum + (of(first) ?? 0), 0), of(total.first)];
    return all ? `${toFigure((100 * part) / all)} %` : '–';
  };
  const files = stages.find(({ first }) => first.name === 'exports')?.files ?? [];
  const ofClauses = files.filter(({ path }) => isOfClause(path)).length;
  return `  exports     ${share(({ cpu }) => cpu)} of CPU time, ${share(({ wall }) => wall)} of wall time; ${toFigure(ofClauses / clauses)} files a clause\n`;
}

/** In the API, or beside the page of a clause. */
const isOfClause = (path: string) =>
  /^api\/v1\/clauses\/|^platforms\/[^/]+\/[^/]+\/(?!history\/)[^/]+\/index\.md$/.test(path);

/**
 * Seconds and megabytes per 1,000 clauses at each size, and what each further 1,000 cost between the last two sizes:
 * more than the average is faster growth than the corpus's, less is a share that every corpus pays once.
 */
export function reportGrowth(results: readonly SizeResult[]): string {
  const [before, last] = [results.at(-2)!, results.at(-1)!];
  const between = last.size.clauses - before.size.clauses;
  const line = (name: string, amountOf: (result: SizeResult) => number | undefined) => {
    const averages = results.map((result) => scale(amountOf(result), result.size.clauses));
    const [a, b] = [amountOf(before), amountOf(last)];
    const further = a === undefined || b === undefined ? undefined : scale(b - a, between);
    return [name, ...averages.map(toFigure), toFigure(further), ratio(further, averages.at(-1))];
  };
  const stageOf = (result: SizeResult, name: string) => result.stages.find(({ first }) => first.name === name);
  const names = last.stages.map(({ first }) => first.name);
  const rows = [
    ...names.map((name) => line(`${name}, CPU s`, (result) => stageOf(result, name)?.first.cpu)),
    line('build, CPU s', ({ total }) => total.first.cpu),
    line('build, wall s', ({ total }) => total.first.wall),
    ...names.map((name) => line(`${name} after an edit, CPU s`, (result) => stageOf(result, name)?.again?.cpu)),
    line('build after an edit, CPU s', ({ total }) => total.again?.cpu),
    line('build after an edit, wall s', ({ total }) => total.again?.wall),
    line('most memory, MB', ({ total }) => total.first.peakBytes / 1e6),
    line('most memory of one process, MB', ({ total }) => total.first.mostBytes / 1e6),
    line('site, MB', ({ total }) => bytesOf(total.files) / 1e6),
  ];
  const sizes = results.map(({ size }) => `at ${size.clauses.toLocaleString('en')}`);
  return toColumns(['per 1,000 clauses', ...sizes, 'each further', 'further ÷ average'], rows);
}

function scale(value: number | undefined, clauses: number): number | undefined {
  return value === undefined ? undefined : (value * 1000) / clauses;
}

export function reportEdit({ edit, cpu, coldCpu, files, differing }: MeasuredEdit): string {
  const costs = `${cpu.toFixed(1)} CPU s, from nothing ${coldCpu.toFixed(1)}; ${files} files written`;
  const result = differing.length === 0 ? 'same bytes' : `DIFFERS in ${differing.slice(0, 5).join(', ')}`;
  return `${costs.padEnd(58)} ${result.padEnd(12)} ${edit}`;
}

export function reportFlips({ flips, folders, outcome, differing, said }: FlipRound): string {
  const where = [...folders].map(([name, count]) => `${count} ${name}`).join(', ');
  const more = outcome === 'wrong' ? differing.slice(0, 5).join(', ') : said;
  return `${outcome.padEnd(7)} ${flips} flips: ${where}${more ? `\n  ${more.replaceAll('\n', '\n  ')}` : ''}`;
}

export function reportReading({ step, wall, cpu, megabytes, found }: ReadingStep): string {
  const said = `${found.versions} versions of ${found.documents} documents`;
  return `${step.padEnd(44)} ${toFigure(wall)} s, ${toFigure(cpu)} CPU s, at most ${megabytes} MB; ${said}`;
}
