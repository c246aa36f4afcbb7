/**
 * Renders pages of records in threads, while others are still written. In: what threads are started with, the tree; records, and a bundle,
 * whichever comes first. Out: the pages, which are in the tree, and the threads, to render the others with. No thread is started for a few.
 */
import { availableParallelism } from 'node:os';
import type { SiteTree } from '../../tree/site-tree.ts';
import type { WrittenRecord } from '../../write-records.ts';
import type { KeptBundle } from '../kept/kept-bundle.ts';
import { putPage } from '../put-page.ts';
import { type BesideThread, type EarlyMessage, mostThreads } from './render-beside.ts';

interface EarlyRendering {
  start(bundle: KeptBundle): BesideThread;
  /** Where a page goes; none where all are left to the build. */
  tree: Promise<Pick<SiteTree, 'write'> | undefined>;
}

export interface EarlyPages {
  take(records: readonly WrittenRecord[]): void;
  open(bundle: KeptBundle): void;
  /** So many records will come for certain: threads load before they do. */
  expect(records: number): void;
  /** Waits until no page is begun and none waits for a thread. Out: whether records may still come. */
  rest(): Promise<boolean>;
  /** Once all records are there: what was begun is ended, and no more is. */
  settle(): Promise<{ readonly pages: ReadonlySet<string>; readonly threads: readonly BesideThread[] }>;
}

/** What one thread can render in the time that it takes to load. */
const leastRecords = 1_000;
/** Orders that a thread has: when it is done with one, the next is there. */
const mostOrders = 2;
const recordsOfOrder = 32;

export function renderEarly({ start, tree }: EarlyRendering, processors = availableParallelism()): EarlyPages {
  const waiting: WrittenRecord[] = [];
  const pages = new Set<string>();
  const threads = new Map<BesideThread, number>();
  let bundle: KeptBundle | undefined;
  let written: Pick<SiteTree, 'write'> | undefined;
  let isOver = false;
  let expected = 0;
  let failed: { readonly error: unknown } | undefined;
  let resting: (() => void)[] = [];
  tree.then(
    (ready) => {
      written = ready;
      go();
    },
    () => {},
  );

  function go(): void {
    if (isOver || bundle === undefined || written === undefined) return;
    if (threads.size === 0 && Math.max(waiting.length, expected) >= leastRecords)
      for (let more = Math.min(mostThreads, processors - 1); more > 0; more--) begin(start(bundle));
    for (const [thread, orders] of threads)
      for (let more = mostOrders - orders; more > 0 && waiting.length > 0; more--) {
        thread.worker.postMessage({ written: waiting.splice(0, recordsOfOrder) });
        threads.set(thread, threads.get(thread)! + 1);
      }
  }

  function begin(thread: BesideThread): void {
    threads.set(thread, 0);
    thread.worker.on('message', (message: EarlyMessage) => {
      // It renders the next ones while these are written.
      threads.set(thread, threads.get(thread)! - 1);
      go();
      try {
        for (const { path, content } of message) {
          putPage(written!, path, content);
          pages.add(path);
        }
      } catch (error) {
        failed ??= { error };
        isOver = true;
      }
      wake();
    });
    const lose = () => {
      threads.delete(thread);
      wake();
    };
    thread.ended.then(lose, lose);
  }

  /** Whoever waits looks again. */
  function wake(): void {
    const woken = resting;
    resting = [];
    for (const look of woken) look();
  }

  const change = () => new Promise<void>((resolve) => resting.push(resolve));
  const isBegun = () => [...threads.values()].some((orders) => orders > 0);
  // Few records are left to the build.
  const isAwaited = () => !isOver && waiting.length >= (threads.size > 0 ? 1 : leastRecords);

  return {
    take(records) {
      for (const record of records) waiting.push(record);
      go();
    },
    open(found) {
      bundle = found;
      go();
    },
    expect(records) {
      expected = records;
      go();
    },
    async rest() {
      while (isBegun() || isAwaited()) await change();
      return !isOver;
    },
    async settle() {
      isOver = true;
      wake();
      for (const { worker } of threads.keys()) worker.ref();
      while (isBegun()) await change();
      for (const { worker } of threads.keys()) worker.removeAllListeners('message').unref();
      if (failed) throw failed.error;
      return { pages, threads: [...threads.keys()] };
    },
  };
}
