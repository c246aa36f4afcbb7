/**
 * What index-apart.ts starts. In: what `indexSite` takes, and any message once the pages are rendered. Out: a message for each step,
 * and one with the number of records at the end.
 */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchMessage } from './index-apart.ts';
import { indexSite, type SearchOptions } from './search-index.ts';

const port = parentPort!;
const send = (message: SearchMessage) => port.postMessage(message);
const rendered = once(port, 'message');
const onRecord = (done: number, total: number) => send({ done, total });
const options = workerData as Pick<SearchOptions, 'collections' | 'staging' | 'pages'>;
send({ records: await indexSite({ ...options, rendered, onRecord }) });
port.close();
