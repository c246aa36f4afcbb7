/** What read-together.ts starts. In: the documents, and which of them is the next that no thread took. Out: a message for each that it read. */
import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from './open-archive.ts';
import { readShare } from './read-share.ts';
import type { ThreadShare } from './read-together.ts';

const { next, atOnce, ...share } = workerData as ThreadShare;
const archive = await openArchive(share.archive);
const take = () => Atomics.add(next, 0, atOnce);
for (let from = take(); from < share.documents.length; from = take()) {
  const documents = share.documents.slice(from, from + atOnce);
  for await (const result of readShare({ ...share, documents }, undefined, archive)) parentPort!.postMessage(result);
}
