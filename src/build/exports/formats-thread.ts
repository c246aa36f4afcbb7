/** What formats-apart.ts starts. In: its order. Out: a message for each call of a sink. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FormatSink, partStep } from './format-sink.ts';
import type { FormatMessage, FormatsOrder } from './formats-apart.ts';
import { makeWholeFormats } from './whole-formats.ts';

const port = parentPort!;
const send = (message: FormatMessage) => port.postMessage(message);

const { given, key, known } = workerData as FormatsOrder;
const sink: FormatSink = {
  step: (name, key, make) => send({ step: name, key, files: known.get(partStep(name)) === key ? undefined : make() }),
  write: (file) => send({ file }),
  end: (key) => send({ end: key }),
};
await makeWholeFormats(given, key, sink);
