/** What formats-apart.ts starts. In: a message with its order. Out: a message for each call of a sink. */
import { parentPort } from 'node:worker_threads';
import { type FormatSink, partStep, wholeStep } from './format-sink.ts';
import type { FormatMessage, FormatsOrder } from './formats-apart.ts';
import { makeWholeFormats } from './whole-formats.ts';

const port = parentPort!;
const send = (message: FormatMessage) => port.postMessage(message);

const toSink = (known: ReadonlyMap<string, string>): FormatSink => ({
  takeAll(key) {
    if (known.get(wholeStep) !== key) return false;
    send({ all: key });
    return true;
  },
  step: (name, key, make) => send({ step: name, key, files: known.get(partStep(name)) === key ? undefined : make() }),
  write: (file) => send({ file }),
  end: (key) => send({ end: key }),
});

port.once('message', ({ given, known }: FormatsOrder) => makeWholeFormats(given, toSink(known)));
