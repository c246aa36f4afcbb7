/**
 * Renders pages in threads, beside the build that renders them too. In: threads with the bundle of the pages, which know where the records are, the pages. Out:
 * of a page whether it is left to the build; and those that were rendered here. Whoever takes a page first renders it, so that nobody waits
 * for the other; which of them it was changes no byte. A page that a thread took and did not give is the business of the build.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { WrittenRecord } from '../../write-records.ts';
import type { KeptBundle } from '../kept/kept-bundle.ts';
import type { SiteAddress } from '../page-request.ts';

interface BesidePlace {
  readonly bundle: KeptBundle;
  readonly root: string;
  readonly collections: string;
  readonly address: SiteAddress;
}

export interface ThreadData extends BesidePlace {
  readonly port: MessagePort;
}

/** A page: its file, its address as Astro has it, the component of its route. */
export interface PageBeside {
  readonly path: string;
  readonly pathname: string;
  readonly component: string;
}

/** The pages of these records, while others are still written; or pages of the site, and of each whether it is taken. */
export type BesideOrder =
  | { readonly written: readonly WrittenRecord[] }
  | { readonly pages: readonly PageBeside[]; readonly claimed: Uint8Array };

export interface RenderedBeside {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pages, or an entry of Astro's log. */
export type BesideMessage = readonly RenderedBeside[] | { readonly logged: object };

/** The pages of one order. */
export type EarlyMessage = readonly RenderedBeside[];

export interface BesideThread {
  readonly worker: Worker;
  readonly ended: Promise<unknown>;
  readonly port: MessagePort;
}

export interface BesideThreads {
  /** Whether the build is to render this page. */
  take(path: string): boolean;
  /** What was rendered since. */
  received(): Iterable<RenderedBeside>;
  /** The rest of it, once all pages are taken. */
  rest(): Promise<Iterable<RenderedBeside>>;
  stop(): void;
}

/**
 * Of each thread: it loads and compiles for about 3 seconds of processor time what the build has at hand. Of 3,457 pages one thread took 1,965: the build’s
 * own thread was busy for 6.8 seconds, where it took 10.7 for all of them.
 */
const leastPages = 2_500;
export const mostThreads = 3;

export const countBeside = (pages: number, processors = availableParallelism()): number =>
  pages < leastPages ? 0 : Math.min(mostThreads, processors - 1, Math.floor(pages / leastPages));

export function startThread(place: BesidePlace): BesideThread {
  const { port1, port2: port } = new MessageChannel();
  const given: ThreadData = { ...place, port };
  const file = join(import.meta.dirname, `beside-thread${extname(import.meta.filename)}`);
  const worker = new Worker(file, { workerData: given, transferList: [port] });
  const ended = once(worker, 'exit');
  // What it did not give is rendered by the build. An error ends a thread, and nobody waits for one when the build fails.
  ended.catch(() => {});
  worker.on('error', () => {}).unref();
  return { worker, ended, port: port1 };
}

export function renderBeside(
  started: readonly BesideThread[],
  pages: readonly PageBeside[],
  onLogged: (entry: object) => void,
): BesideThreads {
  const claimed = new Uint8Array(new SharedArrayBuffer(pages.length));
  const numbers = new Map(pages.map(({ path }, number) => [path, number]));
  const order: BesideOrder = { pages, claimed };
  for (const { worker } of started) worker.postMessage(order);

  function* received(): Generator<RenderedBeside> {
    for (const { port } of started)
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
        const message = got.message as BesideMessage;
        if ('logged' in message) onLogged(message.logged);
        else yield* message;
      }
  }

  return {
    take(path) {
      const number = numbers.get(path);
      return number === undefined || Atomics.exchange(claimed, number, 1) === 0;
    },
    received,
    async rest() {
      for (const { worker, ended } of started) {
        worker.ref();
        await ended.catch(() => {});
      }
      const rest = [...received()];
      for (const { port } of started) port.close();
      return rest;
    },
    stop() {
      for (const { worker } of started) void worker.terminate();
    },
  };
}
