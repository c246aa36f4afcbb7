/** What read-together.ts starts. In: what threads share. Out: a message for each document that this one read. */
import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from './open-archive.ts';
import { readShared, type ThreadShare } from './read-shared.ts';

const share = workerData as ThreadShare;
for await (const result of readShared(share, await openArchive(share.archive))) parentPort!.postMessage(result);
