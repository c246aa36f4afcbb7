/**
 * What formats-apart.ts starts. In: the folder of the collections, which are still generated: what is held of records is read meanwhile; then an order. Out:
 * a message for each call of a sink; files that differ from those that stand lie in the folder.
 */
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type Content, toMeasured } from '../tree/site-tree.ts';
import { type FormatSink, partStep } from './format-sink.ts';
import type { FormatMessage, FormatsOrder, MadeFile } from './formats-apart.ts';
import { HeldFiles } from './held-files.ts';
import { makeWholeFormats } from './whole-formats.ts';

const port = parentPort!;
const send = (message: FormatMessage) => port.postMessage(message);

const held = new HeldFiles(workerData as string);
held.readAhead();

const [order] = (await once(port, 'message')) as [FormatsOrder];
const { given, key, known, digests, folder } = order;
let laid = 0;

/** `put`: is given where the file is to be. */
function lay(path: string, bytes: Uint8Array, put: (file: string) => void): MadeFile {
  const made = { path, ...toMeasured(bytes) };
  if (digests.get(path) === made.sha256) return made;
  const from = join(folder, String(laid++));
  put(from);
  return { ...made, from };
}

function layContent({ path, content }: Content): MadeFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return lay(path, bytes, (file) => writeFileSync(file, bytes));
}

const sink: FormatSink = {
  step: (step, key, make) =>
    send({ step, key, files: known.get(partStep(step)) === key ? undefined : make().map(layContent) }),
  write: (file) => send({ file: layContent(file) }),
  move: (path, from) => send({ file: lay(path, readFileSync(from), (file) => renameSync(from, file)) }),
  end: (key) => send({ end: key }),
};
await makeWholeFormats(given, key, sink, held);
