/**
 * `npm run suggest -- --train <folder>`: trains the second tier on labelled English sentences. In: the folder with `en.tsv`, a set that
 * may be published. Out: `weights.json`; the same sentences give the same file. No sentence is in it: words, pairs of words, numbers.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../../../command/reported-error.ts';
import { writeWhole } from '../../../pipeline/collections/write.ts';
import { filesOnDisk } from '../../../pipeline/sources/files.ts';
import { loadVocabulary } from '../../../pipeline/sources/vocabulary.ts';
import { dataSets } from '../score/data-sets.ts';
import { readLabelled } from '../score/labelled.ts';
import { tagsOf, toLabels } from '../score/labels.ts';
import { toExamples } from './examples.ts';
import { toFile } from './model.ts';
import { train } from './train.ts';

const weightsFile = 'src/contribute/suggest/more/weights.json';
const mostBytes = 500_000;

interface TrainRun {
  readonly root: string;
  readonly folder: string;
  readonly on: string;
  readonly print: (text: string) => void;
}

export function runTrain({ root, folder, on, print }: TrainRun): number {
  const known = dataSets[basename(resolve(folder))];
  if (!known)
    throw new UsageError(
      `--train ${folder}: data-sets.ts does not say whose sentences these are; add the folder there`,
    );
  const path = join(folder, 'en.tsv');
  if (!existsSync(path)) throw new UsageError(`--train: there is no ${path}`);
  const content = readFileSync(path);
  const documents = readLabelled(content.toString('utf8'), path);
  const { types } = loadVocabulary(filesOnDisk(join(root, 'content/vocabulary')));
  const { labels } = toLabels(tagsOf(documents), types);
  const named = [...new Set(labels.flatMap((label) => label.types))].sort();
  const weights = toFile(train(toExamples(documents, labels, types, known.group), named));
  const { title, authors, licence, url } = known.set;
  const trainedOn = createHash('sha256').update(content).digest('hex');
  const file = `${JSON.stringify({ on, trainedOn, of: { title, authors, licence, url }, weights }, undefined, 2)}\n`;
  if (Buffer.byteLength(file) > mostBytes)
    throw new UsageError(`${weightsFile} would have more than ${mostBytes} bytes`);
  writeWhole(join(root, weightsFile), file);
  print(`written: ${weightsFile}, ${weights.split('\n').length - 2} words and pairs for ${named.length} types\n`);
  return 0;
}
