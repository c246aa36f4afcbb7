/**
 * `npm run check -- --rates`: measures the rules on the labels of the project, prints both tables and the rates, and writes the
 * counts where the methodology page takes them from. In: the project's folder, paths of archives, the day. Out: an exit code, 1
 * where a rate is worse than accepted.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../command/reported-error.ts';
import { writeWhole } from '../../pipeline/collections/write.ts';
import { toErrorRates } from '../../pipeline/records/error-rates.ts';
import { toGitFolder } from '../../pipeline/sources/repository-path.ts';
import { findWorse } from './floors.ts';
import { readLabelledCaptures, readLabelledSteps } from './labels.ts';
import { measureRates } from './measure.ts';
import type { Labels } from './meet-labels.ts';
import { printRates, printRows } from './print-rates.ts';
import { readLabelledRewordings } from './rewordings.ts';

interface RatesRun {
  readonly root: string;
  readonly archives: readonly string[];
  readonly on: string;
  /** Whether each label is printed too. */
  readonly rows?: boolean;
  readonly print: (text: string) => void;
  readonly onDocument?: (document: string) => void;
}

const measuredFile = 'src/pipeline/records/measured-rates.json';

export async function runRates({ root, archives, on, rows, print, onDocument }: RatesRun): Promise<number> {
  const labels = readLabels(root);
  if (archives.length === 0) throw new UsageError('--rates: name the archives that were labelled, each with --archive');
  const folders: string[] = [];
  for (const path of archives) folders.push(await toGitFolder(path, join(root, '.cache/archives/unpacked')));
  const { rates, met } = await measureRates(folders, labels, on, onDocument);
  if (rates.archives.length === 0) throw new UsageError('--rates: none of the labels is of these archives');
  const shown = toErrorRates(rates);
  print(printRates(rates, shown));
  if (rows) print(`${printRows(met)}\n`);
  const labelled = new Set([...labels.captures, ...labels.steps].map(({ archive }) => archive));
  if (rates.archives.length < labelled.size) {
    print(`${measuredFile} stays as it is: it holds rates of ${[...labelled].sort().join(' and ')} together.\n`);
    return 0;
  }
  const file = join(root, measuredFile);
  writeWhole(file, `${JSON.stringify(rates, undefined, 2)}\n`);
  print(`written: ${measuredFile}\n`);
  const worse = findWorse(shown);
  print(worse.map((line) => `worse than accepted: ${line}\n`).join(''));
  return worse.length > 0 ? 1 : 0;
}

export function readLabels(root: string): Labels {
  const folder = join(root, 'content/labels');
  if (!existsSync(folder))
    throw new UsageError(`--rates: ${folder} is missing; the labels lie in Clausary’s repository`);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    captures: readLabelledCaptures(read('captures.tsv'), 'content/labels/captures.tsv'),
    steps: readLabelledSteps(read('steps.tsv'), 'content/labels/steps.tsv'),
    rewordings: readLabelledRewordings(read('rewordings.tsv'), 'content/labels/rewordings.tsv'),
  };
}
