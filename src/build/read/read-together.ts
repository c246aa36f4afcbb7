/**
 * Reads the documents of a corpus in several threads, of which this one is one: it has loaded and compiled what reading needs anyway, and would
 * only wait. Each opens the archive for itself, and takes the next documents when it has read those before: many first and fewer in the end, for
 * each run starts git anew, which takes 40 ms, and some documents take a hundred times as long as others. In: what is to be read; the archive,
 * where it is open. Out: the same as one reader gives, in the order of the documents. Ending the iteration terminates the workers.
 */
import { EventEmitter, on } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../../pipeline/sources/archive.ts';
import { ArchiveError } from '../../pipeline/sources/archive-error.ts';
import { openArchive } from './open-archive.ts';
import { readShare, type Share, type ShareResult } from './read-share.ts';
import { readShared, type ThreadShare } from './read-shared.ts';

const mostThreads = 4;
/**
 * Of each thread: fewer are read before another one has loaded and compiled what it needs. Two threads for 67 documents of 6 versions took
 * 23 seconds of processor time, one 18.
 */
const leastDocuments = 50;

export function countThreads(documents: number): number {
  return Math.max(1, Math.min(mostThreads, availableParallelism(), Math.floor(documents / leastDocuments)));
}

export async function* readTogether(share: Share, threads: number, opened?: Archive): AsyncGenerator<ShareResult> {
  if (threads === 1) {
    yield* readShare(share, undefined, opened);
    return;
  }
  const own: ThreadShare = { ...share, next: new Int32Array(new SharedArrayBuffer(4)), threads };
  const read = join(import.meta.dirname, `read-thread${extname(import.meta.filename)}`);
  const workers = Array.from({ length: threads - 1 }, () => new Worker(read, { workerData: own }));
  const results = joinResults([readHere(own, opened), readMessages(workers)]);
  const early = new Map<string, ShareResult>();
  try {
    for (const { path } of share.documents) {
      while (!early.has(path)) {
        const { value, done } = await results.next();
        if (done) throw new Error('the threads that read documents ended before they had read them');
        early.set(value.path, value);
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

async function* readHere(share: ThreadShare, opened?: Archive): AsyncGenerator<ShareResult> {
  for await (const result of readShared(share, opened ?? (await openArchive(share.archive)))) {
    yield result;
    // Messages come in between two documents.
    await setImmediate();
  }
}

async function* readMessages(workers: readonly Worker[]): AsyncGenerator<ShareResult> {
  for await (const [result] of on(joinMessages(workers), 'message', { close: ['end'] })) yield result as ShareResult;
}

/** Results of several readers, as they come. */
async function* joinResults(readers: readonly AsyncGenerator<ShareResult>[]): AsyncGenerator<ShareResult> {
  const ask = (reader: AsyncGenerator<ShareResult>) => reader.next().then((answer) => ({ reader, answer }));
  const open = new Set(readers);
  const asked = new Map<AsyncGenerator<ShareResult>, ReturnType<typeof ask>>();
  while (open.size > 0) {
    for (const reader of open) if (!asked.has(reader)) asked.set(reader, ask(reader));
    const { reader, answer } = await Promise.race(asked.values());
    asked.delete(reader);
    if (answer.done) open.delete(reader);
    else yield answer.value;
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
