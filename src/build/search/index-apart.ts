/**
 * Indexes a site in a thread, while the pages are rendered. In: the collections, the site, its hand-written pages. Out: `rendered`,
 * to be called once the pages are there, which returns what was indexed when all is written; and `stop`.
 */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Indexed, SearchOptions } from './search-index.ts';

export type SearchMessage = { done: number; total: number } | { indexed: Indexed };
export type IndexingOptions = Pick<SearchOptions, 'collections' | 'staging' | 'pages' | 'code' | 'known'>;

export interface Indexing {
  rendered(onRecord: (done: number, total: number) => void): Promise<Indexed>;
  stop(): Promise<void>;
}

export function indexApart(options: IndexingOptions): Indexing {
  const { filename, dirname } = import.meta;
  const worker = new Worker(join(dirname, `search-thread${extname(filename)}`), { workerData: options });
  let follow: ((done: number, total: number) => void) | undefined;
  const indexed = new Promise<Indexed>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The search index was not written: its thread ended.')));
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
