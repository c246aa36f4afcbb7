/**
 * Makes the formats of the whole site in a thread, while pages are rendered after an edit. In: the tree of the site, and what `makeWholeFormats` takes; the collections
 * are there. Out: `writeTo`, which waits for all files and gives them to the tree. Where nothing changed that is held for formats, there is no thread.
 */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Content, SiteTree } from '../tree/site-tree.ts';
import { keysOfFormats, takeAllFormats, toTreeSink, wholeStep } from './format-sink.ts';
import { toWholeKey, type WholeFormats } from './whole-formats.ts';

export interface FormatsApart {
  writeTo(tree: SiteTree): Promise<void>;
}

export interface FormatsOrder {
  readonly given: WholeFormats;
  readonly key: string;
  /** Of formats whose files stand. */
  readonly known: ReadonlyMap<string, string>;
}

/** What `FormatSink` is called with; a step without files stands. */
export type FormatMessage =
  | { readonly step: string; readonly key: string; readonly files: readonly Content[] | undefined }
  | { readonly file: Content }
  | { readonly end: string };

export function makeFormatsApart(tree: SiteTree, given: WholeFormats): FormatsApart {
  const key = toWholeKey(given);
  const known = keysOfFormats(tree);
  if (known.get(wholeStep) === key)
    return {
      async writeTo(tree) {
        takeAllFormats(tree, key);
      },
    };
  const { filename, dirname } = import.meta;
  const workerData: FormatsOrder = { given, key, known };
  const worker = new Worker(join(dirname, `formats-thread${extname(filename)}`), { workerData });
  const messages: FormatMessage[] = [];
  const made = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The formats of the site could not be made: the thread ended.')));
    worker.on('message', (message: FormatMessage) => {
      messages.push(message);
      if ('end' in message) resolve();
    });
  });
  // Told where it is awaited.
  made.catch(() => {});
  return {
    async writeTo(tree) {
      await made;
      const sink = toTreeSink(tree);
      for (const message of messages.splice(0)) {
        if ('file' in message) sink.write(message.file);
        else if ('end' in message) sink.end(message.end);
        else sink.step(message.step, message.key, () => message.files!);
      }
    },
  };
}
