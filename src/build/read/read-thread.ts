/** What read-together.ts starts. In: the documents, and which of them is the next that no thread took. Out: a message for each that it read. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentWords } from '../../pipeline/sources/read-documents.ts';
import { openArchive } from './open-archive.ts';
import { readShare } from './read-share.ts';
import type { ThreadShare } from './read-together.ts';

const { next, threads, ...share } = workerData as ThreadShare;
const archive = await openArchive(share.archive);

/** Half of an even share of what is left: few runs, and none of them long where little is left. */
function takeDocuments(): readonly DocumentWords[] {
  for (;;) {
    const from = Atomics.load(next, 0);
    const to = from + Math.ceil((share.documents.length - from) / (2 * threads));
    if (Atomics.compareExchange(next, 0, from, to) === from) return share.documents.slice(from, to);
  }
}

for (let documents = takeDocuments(); documents.length > 0; documents = takeDocuments())
  for await (const result of readShare({ ...share, documents }, undefined, archive)) parentPort!.postMessage(result);
