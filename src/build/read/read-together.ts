/**
 * Reads the documents of a corpus in several threads: of two, each opens the archive for itself and reads every other
 * document. In: what is to be read. Out: the same as one reader gives, in the order of the documents. Ending the
 * iteration terminates the workers.
 */
import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { readShare, type Share, type ShareResult } from './read-share.ts';

const mostThreads = 4;
/**
 * Of each thread: fewer are read before another one has loaded and compiled what it needs. Two threads for 67 documents of 6 versions took
 * 23 seconds of processor time, one 18.
 */
const leastDocuments = 50;

export function countThreads(documents: number): number {
  return Math.max(1, Math.min(mostThreads, availableParallelism(), Math.floor(documents / leastDocuments)));
}

export async function* readTogether(share: Share, threads: number): AsyncGenerator<ShareResult> {
  if (threads === 1) {
    yield* readShare(share);
    return;
  }
  const workers = Array.from({ length: threads }, (_, own) => {
    const documents = share.documents.filter((__, index) => index % threads === own);
    return new Worker(join(import.meta.dirname, `read-thread${extname(import.meta.filename)}`), {
      workerData: { ...share, documents },
    });
  });
  const results = workers.map((worker) => on(worker, 'message', { close: ['exit'] }));
  try {
    for (const index of share.documents.keys()) {
      const { value, done } = await results[index % threads]!.next();
      if (done) throw new Error('a thread that reads documents ended before it had read them');
      yield value[0] as ShareResult;
    }
  } catch (error) {
    throw toArchiveError(error as Error);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** An error keeps its words and values on its way here, not its class. */
function toArchiveError(error: Error): Error {
  return 'remedy' in error ? new ArchiveError(error.message, String(error.remedy)) : error;
}
