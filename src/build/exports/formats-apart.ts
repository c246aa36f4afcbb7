/**
 * Makes the formats of the whole site in a thread, while pages are rendered after an edit. In: what `makeWholeFormats` takes, once the collections are there, and
 * the tree of the site. Out: `writeTo`, which waits for all files and gives them to the tree.
 */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Content, SiteTree } from '../tree/site-tree.ts';
import { keysOfFormats, toTreeSink } from './format-sink.ts';
import type { WholeFormats } from './whole-formats.ts';

export interface FormatsApart {
  writeTo(tree: SiteTree): Promise<void>;
}

export interface FormatsOrder {
  readonly given: WholeFormats;
  /** Of formats whose files stand. */
  readonly known: ReadonlyMap<string, string>;
}

/** What `FormatSink` is called with; a step without files stands. */
export type FormatMessage =
  | { readonly all: string }
  | { readonly step: string; readonly key: string; readonly files: readonly Content[] | undefined }
  | { readonly file: Content }
  | { readonly end: string };

/** In: a promise of the order, or of none. The thread loads its code until then. */
export function makeFormatsApart(ordered: Promise<FormatsOrder | undefined>): FormatsApart {
  const { filename, dirname } = import.meta;
  const worker = new Worker(join(dirname, `formats-thread${extname(filename)}`));
  // Where the collections cannot be made, nothing waits for it.
  worker.unref();
  ordered.then(
    (order) => {
      if (!order) return;
      worker.ref();
      worker.postMessage(order);
    },
    () => {},
  );
  const messages: FormatMessage[] = [];
  const made = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The formats of the site could not be made: the thread ended.')));
    worker.on('message', (message: FormatMessage) => {
      messages.push(message);
      if ('all' in message || 'end' in message) resolve();
    });
  });
  // Told where it is awaited.
  made.catch(() => {});
  return {
    async writeTo(tree) {
      await made;
      const sink = toTreeSink(tree);
      for (const message of messages.splice(0)) {
        if ('all' in message) sink.takeAll(message.all);
        else if ('file' in message) sink.write(message.file);
        else if ('end' in message) sink.end(message.end);
        else sink.step(message.step, message.key, () => message.files!);
      }
    },
  };
}

export const toFormatsOrder = (tree: SiteTree, given: WholeFormats): FormatsOrder => ({
  given,
  known: keysOfFormats(tree),
});
