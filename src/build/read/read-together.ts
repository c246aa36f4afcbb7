/**
 * Reads the documents of a corpus in several threads: each opens the archive for itself, and takes the next documents when it has read
 * those before. It takes many first and fewer in the end, for each run starts git anew, which takes 40 ms, and some documents take a
 * hundred times as long as others. In: what is to be read. Out: the same as one reader gives, in the order of the documents. Ending the
 * iteration terminates the workers.
 */
import { EventEmitter, on } from 'node:events';
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

/** What a thread is started with. */
export interface ThreadShare extends Share {
  /** Place of the first document that no thread took yet, shared by all of them. */
  readonly next: Int32Array;
  readonly threads: number;
}

export function countThreads(documents: number): number {
  return Math.max(1, Math.min(mostThreads, availableParallelism(), Math.floor(documents / leastDocuments)));
}

export async function* readTogether(share: Share, threads: number): AsyncGenerator<ShareResult> {
  if (threads === 1) {
    yield* readShare(share);
    return;
  }
  const { documents } = share;
  const workerData: ThreadShare = { ...share, next: new Int32Array(new SharedArrayBuffer(4)), threads };
  const read = join(import.meta.dirname, `read-thread${extname(import.meta.filename)}`);
  const workers = Array.from({ length: threads }, () => new Worker(read, { workerData }));
  const results = on(joinMessages(workers), 'message', { close: ['end'] });
  const early = new Map<string, ShareResult>();
  try {
    for (const { path } of documents) {
      while (!early.has(path)) {
        const { value, done } = await results.next();
        if (done) throw new Error('the threads that read documents ended before they had read them');
        const result = value[0] as ShareResult;
        early.set(result.path, result);
      }
      yield early.get(path)!;
      early.delete(path);
    }
  } catch (error) {
    throw toArchiveError(error as Error);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The messages and errors of all workers, and one `end` when the last of them ended. */
function joinMessages(workers: readonly Worker[]): EventEmitter {
  const all = new EventEmitter();
  // Whoever reads gets the first; what all of them cannot read each of them says.
  all.on('error', () => {});
  let running = workers.length;
  for (const worker of workers) {
    worker.on('message', (message) => all.emit('message', message));
    worker.on('error', (error) => all.emit('error', error));
    worker.on('exit', () => --running === 0 && all.emit('end'));
  }
  return all;
}

/** An error keeps its words and values on its way here, not its class. */
function toArchiveError(error: Error): Error {
  return 'remedy' in error ? new ArchiveError(error.message, String(error.remedy)) : error;
}
