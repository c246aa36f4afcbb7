/** What read-together.ts starts. In: its share of the documents. Out: a message for each of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { readShare, type Share } from './read-share.ts';

for await (const result of readShare(workerData as Share)) parentPort!.postMessage(result);
