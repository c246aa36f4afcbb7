/**
 * Generates the collections of a corpus in a process of its own, which takes its memory with it: it has read every text,
 * and what comes after it needs none of them. In: what `generate` takes. Out: how many records there are, while the process still keeps what it found
 * out for later runs; or the errors of the corpus; neither when the process failed (it has printed why). One that was ended from outside before, as for want of memory, is an error.
 * A server asks for them again and again, and says what changed: its process stays, so that it has our code and what it found out at hand.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { withCompiled } from '../command/compiled.ts';
import { endedBy } from '../command/explain-fault.ts';
import { withHeapArguments } from '../command/heap-arguments.ts';
import { awaitLater } from './await-later.ts';
import type { ChangedPaths } from './follow-folders.ts';
import type { GenerateOptions } from './generate.ts';
import type { WrittenText } from './search/findable.ts';
import type { WrittenRecord } from './write-records.ts';

export interface ApartOptions
  extends Omit<
    GenerateOptions,
    'progress' | 'only' | 'lives' | 'changed' | 'onRead' | 'onWritten' | 'onTexts' | 'onWhole'
  > {
  /** Whether the process stays, and generates again at each message. */
  readonly stays?: true;
}

/** Records, where there are any; else the errors of the corpus, as they were printed. */
export interface Told {
  readonly records?: number;
  readonly errors?: string | undefined;
  /** All that are not what this process told before, where none of those is gone; without those that it told first. */
  readonly anew?: readonly WrittenRecord[];
}

/** What a process that stays is asked with. */
export interface Again {
  readonly changed?: readonly string[] | undefined;
}

/** Generates each time it is called, and looks at what changed alone where that is said. `onFirst`: is given records of what changed as soon as they lie there. */
export type GenerateAgain = (
  changed?: ChangedPaths,
  onFirst?: (records: readonly WrittenRecord[]) => void,
) => Promise<ToldAgain>;

/** What it told, and later whether the corpus is what it was read as. */
export interface ToldAgain extends Told {
  readonly isAsRead: Promise<boolean>;
}

/** Where the process stays, records of what changed, what came of it, whether the corpus is what it was read as. */
export type StayingMessage = readonly WrittenRecord[] | Told | { readonly isAsRead: boolean };

/** Where the process does not stay, that all texts are read and how many clauses will be written for certain, that a record differs from before, records that are written, and all texts among them; at the end what came of it. */
export type GenerateMessage =
  | Told
  | { readonly read: number }
  | { readonly differs: true }
  | readonly WrittenRecord[]
  | { readonly texts: readonly WrittenText[] };

interface Following {
  onStart?(child: ChildProcess): void;
  onRead?(clauses: number): void;
  /** The first record that is not what it was. */
  onDifferent?(): void;
  onWritten?(records: readonly WrittenRecord[]): void;
  onTexts?(texts: readonly WrittenText[]): void;
}

export async function generateApart(
  options: ApartOptions,
  signal?: AbortSignal,
  { onStart, onRead, onDifferent, onWritten, onTexts }: Following = {},
): Promise<Told> {
  signal?.throwIfAborted();
  const child = start(options, signal);
  const { promise: told, resolve: tell } = Promise.withResolvers<Told>();
  child.on('message', (message: GenerateMessage) => {
    if ('read' in message) onRead?.(message.read);
    else if ('differs' in message) onDifferent?.();
    else if ('length' in message) onWritten?.(message);
    else if ('texts' in message) onTexts?.(message.texts);
    else tell(message);
  });
  onStart?.(child);
  const result = await Promise.race([told, ended(child).then((): Told => ({}))]);
  signal?.throwIfAborted();
  return result;
}

/** A process that ended is started again. */
export function generateAgain(options: ApartOptions, signal: AbortSignal): GenerateAgain {
  let child: ChildProcess | undefined;
  let end: Promise<void> | undefined;
  return async (changed, onFirst) => {
    signal.throwIfAborted();
    if (child === undefined || end === undefined) {
      child = start({ ...options, stays: true }, signal);
      const forget = () => {
        child = undefined;
      };
      end = ended(child).finally(forget);
      awaitLater(end);
    } else child.send({ changed: changed && [...changed] } satisfies Again);
    const told = Promise.withResolvers<Told>();
    const read = Promise.withResolvers<boolean>();
    const own = child;
    const take = (message: StayingMessage) => {
      if ('length' in message) return onFirst?.(message);
      if (!('isAsRead' in message)) return told.resolve(message);
      own.off('message', take);
      read.resolve(message.isAsRead);
    };
    own.on('message', take);
    const ending = end.catch(() => {}).then(() => true);
    const isAsRead = Promise.race([read.promise, ending]);
    const result = await Promise.race([told.promise, end.then((): Told => ({}))]);
    signal.throwIfAborted();
    return { ...result, isAsRead };
  };
}

function start(options: ApartOptions, signal?: AbortSignal): ChildProcess {
  const child = fork(
    join(import.meta.dirname, `generate-process${extname(import.meta.filename)}`),
    [JSON.stringify(options)],
    {
      env: withCompiled(options.root),
      execArgv: withHeapArguments({ takesOver: existsSync(options.collections) }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  // Each file it writes appears whole or not at all.
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  child.once('close', () => signal?.removeEventListener('abort', stop));
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  const by = await new Promise<NodeJS.Signals | null>((resolve, reject) =>
    child.on('error', reject).on('close', (_code, signal) => resolve(signal)),
  );
  if (by !== null) throw endedBy('The collections could not be generated', by);
}
