/**
 * What index-apart.ts starts. In: what `indexSite` takes, and any message once the pages are rendered. Out: a message for each step,
 * and one with what was indexed at the end.
 */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexingOptions, SearchMessage } from './index-apart.ts';
import { indexSite } from './search-index.ts';

const port = parentPort!;
const send = (message: SearchMessage) => port.postMessage(message);
const rendered = once(port, 'message');
const onRecord = (done: number, total: number) => send({ done, total });
const options = workerData as IndexingOptions;
send({ indexed: await indexSite({ ...options, rendered, onRecord }) });
port.close();
