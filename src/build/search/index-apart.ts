/**
 * Indexes a site in a thread, while the pages are rendered. In: the collections, the site, its hand-written pages. Out: `rendered`,
 * to be called once the pages are there, which returns what was indexed when all is written; and `stop`.
 */
import { statfsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endedFromOutside } from '../../command/explain-fault.ts';
import { ReportedError } from '../../command/reported-error.ts';
import type { Indexed, SearchOptions } from './search-index.ts';

const leastFree = 32; // megabytes

export type SearchMessage = { done: number; total: number } | { indexed: Indexed };
export type IndexingOptions = Pick<
  SearchOptions,
  'collections' | 'staging' | 'pages' | 'mostFiles' | 'code' | 'kept' | 'known' | 'standing'
>;

export interface Indexing {
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

export function indexApart(options: IndexingOptions): Indexing {
  const { filename, dirname } = import.meta;
  const file = join(dirname, `search-thread${extname(filename)}`);
  // Pagefind's client prints a trace where its program is gone; what matters of it is in the error.
  const worker = new Worker(file, { workerData: options, stderr: true });
  let follow: ((done: number, total: number) => void) | undefined;
  const indexed = new Promise<Indexed>((resolve, reject) => {
    worker.on('error', (error: Error) => reject(explainIndexing(error, options.staging)));
    worker.on('exit', () => reject(explainIndexing(undefined, options.staging)));
    worker.on('message', (message: SearchMessage) => {
      if ('indexed' in message) resolve(message.indexed);
      else follow?.(message.done, message.total);
    });
  });
  // Handled where it is awaited.
  indexed.catch(() => {});
  return {
    rendered(onRecord) {
      follow = onRecord;
      worker.postMessage('rendered');
      return indexed;
    },
    async stop() {
      await worker.terminate();
    },
  };
}
