/** What find-together.ts starts. In: its share of the files. Out: a message with what was found. */
import { parentPort, workerData } from 'node:worker_threads';
import { findLinks, type LinkShare } from './find-links.ts';

parentPort!.postMessage(await findLinks(workerData as LinkShare, () => {}));
