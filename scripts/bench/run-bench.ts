/** Builds made-up corpora of several sizes and prints what every stage costs. In: the options of `npm run bench`. Out: the figures; the exit code. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createProgress } from '../../src/build/progress.ts';
import { readToday } from '../../src/command/clock.ts';
import type { TypedLine } from '../../src/command/command-line.ts';
import type { benchLine } from '../../src/command/lines/maintain.ts';
import { UsageError } from '../../src/command/reported-error.ts';
import { benchArchive } from './archive-bench.ts';
import { BuildFailure, benchSize, type SizeResult } from './bench-size.ts';
import { measureEdits } from './edits.ts';
import { toFigures } from './figures.ts';
import { measureFlips } from './flips.ts';
import { measureInputs } from './inputs.ts';
import { hasLongPage, reportEdit, reportFlips, reportGrowth, reportSize } from './report.ts';
import { measureSearch } from './search-bytes.ts';
import { compareShards } from './shards.ts';
import { measureTimelines } from './timelines.ts';
import type { Tried } from './try-inputs.ts';

const root = join(import.meta.dirname, '../..');

function toNumber(name: string, value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`--${name} ${value}: expected a whole number`);
  return Number(value);
}

export async function runBench(
  { values }: TypedLine<(typeof benchLine)['options']>,
  signal: AbortSignal,
): Promise<number> {
  if (values.archive) {
    const measure = await measureTimelines(resolve(values.archive), toNumber('passages', values.passages ?? '1000'));
    process.stdout.write(`${JSON.stringify(measure, null, 2)}\n`);
    return 0;
  }
  if (values['versions-of']) {
    const versions = toNumber('versions-of', values['versions-of']);
    const documents = toNumber('documents', values.documents ?? String(Math.max(1, Math.round(versions / 48))));
    const bytes = toNumber('bytes', values.bytes ?? '28000');
    await benchArchive({ versions, documents, bytes }, values.keep && resolve(values.keep));
    return 0;
  }
  if (values.search) {
    const files = values.files === undefined ? undefined : toNumber('files', values.files);
    const { table, isOverdrawn } = await measureSearch(root, toNumber('search', values.search), files, signal);
    process.stdout.write(table);
    return isOverdrawn ? 1 : 0;
  }
  const clauses = (values.clauses ?? '1000,3500').split(',').map((part) => toNumber('clauses', part.trim()));
  const sizes = clauses
    .sort((a, b) => a - b)
    .map((count) => ({
      clauses: count,
      documents: values.documents ? toNumber('documents', values.documents) : Math.max(1, Math.round(count / 15)),
      versions: toNumber('versions', values.versions ?? '6'),
      bytes: toNumber('bytes', values.bytes ?? '28000'),
    }));
  if (values.inputs) {
    const onPart = ({ inputs, published }: Tried) => process.stdout.write(`${inputs} inputs, ${published} published\n`);
    await measureInputs(toNumber('inputs', values.inputs), toNumber('seed', values.seed ?? '1'), onPart);
    return 0;
  }
  if (values.flips) {
    const place = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      const isRight = await measureFlips({
        ...{ root, folder: place, clauses: toNumber('clauses', values.clauses ?? '30'), together: 100, signal },
        flips: toNumber('flips', values.flips),
        seed: toNumber('seed', values.seed ?? '1'),
        onRound: (round) => process.stdout.write(`${reportFlips(round)}\n`),
      });
      return isRight ? 0 : 1;
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
  if (values.edits) {
    const place = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'bench-')) : resolve(values.keep);
    const clauses = toNumber('clauses', values.clauses ?? '150');
    try {
      const isSame = await measureEdits({
        ...{ root, folder: place, clauses, edits: toNumber('edits', values.edits), signal },
        onEdit: (edit) => process.stdout.write(`${reportEdit(edit)}\n`),
      });
      return isSame ? 0 : 1;
    } finally {
      if (values.keep === undefined) rmSync(place, { recursive: true, force: true });
    }
  }
  if (values.shards) {
    const place = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      const { files, differing } = await compareShards({
        ...{ root, folder: place, clauses: toNumber('clauses', values.clauses ?? '60'), signal },
        shards: toNumber('shards', values.shards),
        onBuild: (step) => process.stdout.write(`${step}\n`),
      });
      const result = differing.length === 0 ? 'the same bytes' : `DIFFERS in ${differing.slice(0, 20).join(', ')}`;
      process.stdout.write(`${files} files: ${result}\n`);
      return differing.length === 0 ? 0 : 1;
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
  const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'bench-')) : resolve(values.keep);
  const own = values.keep === undefined || !existsSync(folder) || readdirSync(folder).length === 0;
  if (!own && !existsSync(join(folder, 'bench')))
    throw new UsageError(`--keep ${folder}: expected an empty or a new folder`);
  mkdirSync(join(folder, 'bench'), { recursive: true });
  const progress = createProgress({ quiet: !process.stderr.isTTY });
  const results: SizeResult[] = [];
  const left: string[] = [];
  const load = loadavg()[0] ?? 0;
  try {
    for (const size of sizes) {
      const stage = progress.stage('bench');
      const label = `${size.clauses.toLocaleString('en')} clauses`;
      const result = await benchSize({
        ...{ root, size, signal },
        folder: join(folder, 'bench', String(size.clauses)),
        onFolders: ({ scratch, built }) => left.push(...scratch, ...(values.keep === undefined ? built : [])),
        onStep: (step) => stage.update(0, undefined, `${label}: ${step}`),
      });
      stage.done(label);
      results.push(result);
      process.stdout.write(`${reportSize(result)}\n`);
    }
    if (results.length > 1) process.stdout.write(reportGrowth(results));
    if (values.write) {
      const figures = toFigures(results, readToday(), load);
      const file = join(root, 'content/corpora/specimen/pages/performance.json');
      writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
    }
    return results.some(hasLongPage) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    if (values.keep === undefined) left.push(folder);
    for (const made of left) rmSync(made, { recursive: true, force: true });
  }
}
