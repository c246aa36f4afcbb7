/**
 * Indexes a site in a process of its own, which takes its memory with it: what an earlier build counted is read while the collections are generated, the index is made while the pages are rendered. In:
 * the collections, and what is kept of them. Out: `begin`, with the site and its hand-written pages, once the collections are there;
 * `rendered`, once the pages are, which returns what was indexed when all is written.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { endedBy, endedFromOutside } from '../../command/explain-fault.ts';
import { withHeapArguments } from '../../command/heap-arguments.ts';
import { ReportedError } from '../../command/reported-error.ts';
import { awaitLater } from '../await-later.ts';
import type { WrittenText } from './findable.ts';
import type { Indexed, SearchOptions } from './search-index.ts';

const leastFree = 32; // megabytes

/** `fault`: an error with all that is known of it. */
export type SearchMessage = { done: number; total: number } | { indexed: Indexed } | { fault: Error };
export type IndexedPlace = Required<Pick<SearchOptions, 'collections' | 'kept' | 'code'>>;
export type IndexingOptions = Pick<SearchOptions, 'staging' | 'pages' | 'mostFiles' | 'known' | 'standing'>;
/** Texts whose records are written, and the folder of the site. */
interface TextsWritten {
  readonly texts: readonly WrittenText[];
  readonly staging: string;
}
export type IndexingMessage = TextsWritten | { readonly begin: IndexingOptions } | { readonly rendered: true };

export interface Indexing {
  /** All texts are written, other records not yet: where nothing of an earlier build is known, those are indexed meanwhile. */
  beginTexts(texts: TextsWritten): void;
  begin(options: IndexingOptions): void;
  rendered(onRecord: (done: number, total: number) => void): Promise<Indexed>;
}

/** Pagefind does not say why it ended; a disk without room is the usual cause. */
function whyEnded(folder: string): string {
  // A build that was stopped takes it away.
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free < leastFree)
    return `${folder}: The disk is full (${free} MB free). Free some space, or choose another folder with --out.`;
  return endedFromOutside;
}

/** What Pagefind's client says once its program is gone: of a question that waits, of one that is asked now, of the pipe. */
const isGone = ({ message }: Error) => /backend (?:is )?closed|\bEPIPE\b/.test(message);

/** Why there is no index. In: the error, none where the process ended without one; the folder it was written to. */
export const explainIndexing = (error: Error | undefined, folder: string): Error =>
  error === undefined || isGone(error)
    ? new ReportedError(`The search index was not written: Pagefind ended. ${whyEnded(folder)}`)
    : error;

export function indexApart(place: IndexedPlace, onStart?: (child: ChildProcess) => void): Indexing {
  const { filename, dirname: here } = import.meta;
  const child = fork(join(here, `search-process${extname(filename)}`), [JSON.stringify(place)], {
    execArgv: withHeapArguments({ takesOver: existsSync(place.kept) }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onStart?.(child);
  const isWaitedFor = (is: boolean) => {
    for (const one of [child, child.channel]) one?.[is ? 'ref' : 'unref']();
  };
  // Where the collections cannot be made, nothing waits for it.
  isWaitedFor(false);
  let follow: ((done: number, total: number) => void) | undefined;
  let folder = place.collections;
  // Where it is gone, that is told by its end.
  const send = (message: IndexingMessage) => child.send(message, () => {});
  const indexed = new Promise<Indexed>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      reject(
        signal === null ? explainIndexing(undefined, folder) : endedBy('The search index was not written', signal),
      ),
    );
    child.on('message', (message: SearchMessage) => {
      if ('indexed' in message) resolve(message.indexed);
      else if ('fault' in message) reject(explainIndexing(Object.assign(new Error(), message.fault), folder));
      else follow?.(message.done, message.total);
    });
  });
  awaitLater(indexed);
  return {
    beginTexts(texts) {
      folder = texts.staging;
      send(texts);
    },
    begin(options) {
      folder = options.staging;
      isWaitedFor(true);
      send({ begin: options });
    },
    rendered(onRecord) {
      follow = onRecord;
      send({ rendered: true });
      return indexed;
    },
  };
}
