/**
 * Indexes a site in a thread: what an earlier build counted is read while the collections are generated, the index is made while the pages are rendered. In:
 * the collections, and what is kept of them. Out: `begin`, with the site and its hand-written pages, once the collections are there;
 * `rendered`, once the pages are, which returns what was indexed when all is written; and `stop`.
 */
import { statfsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endedFromOutside } from '../../command/explain-fault.ts';
import { ReportedError } from '../../command/reported-error.ts';
import type { Indexed, SearchOptions } from './search-index.ts';

const leastFree = 32; // megabytes

export type SearchMessage = { done: number; total: number } | { indexed: Indexed };
export type IndexedPlace = Required<Pick<SearchOptions, 'collections' | 'kept' | 'code'>>;
export type IndexingOptions = Pick<SearchOptions, 'staging' | 'pages' | 'mostFiles' | 'known' | 'standing'>;
export type IndexingMessage = { readonly begin: IndexingOptions } | { readonly rendered: true };

export interface Indexing {
  begin(options: IndexingOptions): void;
  rendered(onRecord: (done: number, total: number) => void): Promise<Indexed>;
  stop(): Promise<void>;
}

/** Pagefind does not say why it ended; a disk without room is the usual cause. */
function whyEnded(folder: string): string {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free < leastFree)
    return `${folder}: The disk is full (${free} MB free). Free some space, or choose another folder with --out.`;
  return endedFromOutside;
}

/** What Pagefind's client says once its program is gone: of a question that waits, of one that is asked now, of the pipe. */
const isGone = ({ message }: Error) => /backend (?:is )?closed|\bEPIPE\b/.test(message);

/** Why there is no index. In: the error, none where the thread ended without one; the folder it was written to. */
export const explainIndexing = (error: Error | undefined, folder: string): Error =>
  error === undefined || isGone(error)
    ? new ReportedError(`The search index was not written: Pagefind ended. ${whyEnded(folder)}`)
    : error;

export function indexApart(place: IndexedPlace): Indexing {
  const { filename, dirname } = import.meta;
  const file = join(dirname, `search-thread${extname(filename)}`);
  // Pagefind's client prints a trace where its program is gone; what matters of it is in the error.
  const worker = new Worker(file, { workerData: place, stderr: true });
  // Where the collections cannot be made, nothing waits for it.
  worker.unref();
  let follow: ((done: number, total: number) => void) | undefined;
  let folder = place.collections;
  const send = (message: IndexingMessage) => worker.postMessage(message);
  const indexed = new Promise<Indexed>((resolve, reject) => {
    worker.on('error', (error: Error) => reject(explainIndexing(error, folder)));
    worker.on('exit', () => reject(explainIndexing(undefined, folder)));
    worker.on('message', (message: SearchMessage) => {
      if ('indexed' in message) resolve(message.indexed);
      else follow?.(message.done, message.total);
    });
  });
  // Handled where it is awaited.
  indexed.catch(() => {});
  return {
    begin(options) {
      folder = options.staging;
      worker.ref();
      send({ begin: options });
    },
    rendered(onRecord) {
      follow = onRecord;
      send({ rendered: true });
      return indexed;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
