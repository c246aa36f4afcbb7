/**
 * Makes the formats of the whole site in a thread, while pages are rendered after an edit. In: the folder of the collections; then, once they are there, the tree of the
 * site and what `makeWholeFormats` takes. Out: `writeTo`, which waits for all files and gives them to the tree: the thread has written those that differ. Where nothing
 * changed that is held for formats, it ends.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { toPartial } from '../../pipeline/collections/write.ts';
import { awaitLater } from '../await-later.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import type { TreeFile } from '../tree/state.ts';
import { keysOfFormats, partStep, takeAllFormats, wholeStep } from './format-sink.ts';
import { toWholeKey, type WholeFormats } from './whole-formats.ts';

export interface FormatsApart {
  writeTo(tree: SiteTree): Promise<void>;
}

export interface FormatsOrder {
  readonly given: WholeFormats;
  readonly key: string;
  /** Of formats whose files stand. */
  readonly known: ReadonlyMap<string, string>;
  /** Of these files. */
  readonly digests: ReadonlyMap<string, string>;
  /** Where files are written that differ from these. */
  readonly folder: string;
}

/** A file that was written, or one that stands with these bytes. */
export type MadeFile = Pick<TreeFile, 'sha256' | 'bytes'> & { readonly path: string; readonly from?: string };

/** What `FormatSink` is called with; a step without files stands. */
export type FormatMessage =
  | { readonly step: string; readonly key: string; readonly files: readonly MadeFile[] | undefined }
  | { readonly file: MadeFile }
  | { readonly end: string };

export interface FormatsAhead {
  /** The collections are there. */
  begin(tree: SiteTree, given: WholeFormats): FormatsApart;
}

/** Starts the thread, which reads what the collections hold for formats while they are generated. */
export function beginFormatsAhead(collections: string): FormatsAhead {
  const { filename, dirname } = import.meta;
  const worker = new Worker(join(dirname, `formats-thread${extname(filename)}`), { workerData: collections });
  const messages: FormatMessage[] = [];
  const made = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The formats of the site could not be made: the thread ended.')));
    worker.on('message', (message: FormatMessage) => {
      messages.push(message);
      if ('end' in message) resolve();
    });
  });
  awaitLater(made);
  // Where no order comes, nothing waits for it; whoever listens to it from then on waits.
  worker.unref();
  return {
    begin(tree, given) {
      const key = toWholeKey(given);
      const known = keysOfFormats(tree);
      if (known.get(wholeStep) === key) {
        void worker.terminate();
        return {
          async writeTo(tree) {
            takeAllFormats(tree, key);
          },
        };
      }
      const { steps, files } = tree.before;
      const paths = [...known.keys()].flatMap((step) => steps.get(step)!.files);
      mkdirSync(given.scratch, { recursive: true });
      const folder = mkdtempSync(`${toPartial(join(given.scratch, 'formats'))}-`);
      const digests = new Map(paths.map((path) => [path, files.get(path)!.sha256]));
      const order: FormatsOrder = { given, key, known, digests, folder };
      worker.ref();
      worker.postMessage(order);
      return {
        async writeTo(tree) {
          try {
            await made;
            giveTo(tree, messages);
          } finally {
            rmSync(folder, { recursive: true, force: true });
          }
        },
      };
    },
  };
}

function giveTo(tree: SiteTree, messages: readonly FormatMessage[]): void {
  const written: string[] = [];
  const take = (file: MadeFile) => {
    const { path, sha256, from } = file;
    if (from !== undefined) tree.move(path, from, file);
    else if (!tree.keep(path, sha256)) throw new Error(`${path} stood, and does not any more.`);
  };
  for (const message of messages) {
    if ('file' in message) {
      take(message.file);
      written.push(message.file.path);
    } else if ('end' in message) tree.made(wholeStep, message.end, written);
    else {
      const { key, files } = message;
      const step = partStep(message.step);
      for (const file of files ?? []) take(file);
      if (files)
        tree.made(
          step,
          key,
          files.map(({ path }) => path),
        );
      else if (!tree.take(step, key)) throw new Error(`The files of ${step} stood, and do not any more.`);
    }
  }
}
