/**
 * What index-apart.ts starts. In: the collections and what is kept of them, then messages: the collections are there; the pages are rendered.
 * Out: a message for each step, and one with what was indexed at the end.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexedPlace, IndexingMessage, IndexingOptions, SearchMessage } from './index-apart.ts';
import { IndexPreparation } from './prepare-index.ts';
import { indexSite } from './search-index.ts';

const port = parentPort!;
const send = (message: SearchMessage) => port.postMessage(message);
const { collections, kept, code } = workerData as IndexedPlace;
const prepared = new IndexPreparation(collections, { folder: kept, code });
const { promise: generated, resolve: begin } = Promise.withResolvers<IndexingOptions>();
const { promise: rendered, resolve: complete } = Promise.withResolvers<void>();
port.on('message', (message: IndexingMessage) => {
  if ('begin' in message) begin(message.begin);
  else complete();
});
prepared.readAhead();
const options = { collections, kept, code, ...(await generated) };
const onRecord = (done: number, total: number) => send({ done, total });
send({ indexed: await indexSite({ ...options, rendered, onRecord }, prepared) });
port.close();
