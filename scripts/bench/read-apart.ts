/**
 * Reads documents, or lists those of an archive, in a process that is started as a build starts the one that reads: with its room for values that
 * soon go, and what Node compiled before. In: what is to be read. Out: what was found, and what the process used from its start on.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Share } from '../../src/build/read/read-share.ts';
import { withCompiled } from '../../src/command/compiled.ts';
import { withHeapArguments } from '../../src/command/heap-arguments.ts';

/** A share; or a git folder, its commit, and where histories are kept. */
export type ReadingTask =
  | { readonly share: Share }
  | { readonly repository: string; readonly commit: string; readonly logs: string };

export interface FoundInReading {
  documents: number;
  versions: number;
  readonly kinds: Record<string, number>;
  readonly states: Record<string, number>;
  readonly events: Record<string, number>;
}

export interface ReadingCost {
  readonly found: FoundInReading;
  /** Seconds. */
  readonly wall: number;
  /** Of the processor, git’s included: what stays the same on a busy machine. */
  readonly cpu: number;
  /** At most, of all threads together. */
  readonly megabytes: number;
}

export async function readApart(task: ReadingTask): Promise<ReadingCost> {
  const child = fork(join(import.meta.dirname, 'read-process.ts'), {
    env: withCompiled(join(import.meta.dirname, '../..')),
    execArgv: withHeapArguments(),
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    child.once('message', (cost) => resolve(cost as ReadingCost));
    child.once('close', (code) => reject(new Error(`the process that read ended with ${code}`)));
    child.once('error', reject);
    child.send(task);
  });
}
