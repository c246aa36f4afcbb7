/**
 * Generates the collections of a corpus in a process of its own, which takes its memory with it: it has read every text,
 * and what comes after it needs none of them. In: what `generate` takes. Out: how many records there are, or the errors of the
 * corpus; neither when the process failed (it has printed why). One that was ended from outside, as for want of memory, is an error.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { withCompiled } from '../command/compiled.ts';
import { withYoungSpace } from '../command/young-space.ts';
import type { GenerateOptions } from './generate.ts';

export type ApartOptions = Omit<GenerateOptions, 'progress' | 'only' | 'lives'>;

/** Records, where there are any; else the errors of the corpus, as they were printed. */
export interface Told {
  readonly records?: number;
  readonly errors?: string | undefined;
}

export async function generateApart(
  options: ApartOptions,
  signal?: AbortSignal,
  onStart?: (child: ChildProcess) => void,
): Promise<Told> {
  signal?.throwIfAborted();
  const child = fork(
    join(import.meta.dirname, `generate-process${extname(import.meta.filename)}`),
    [JSON.stringify(options)],
    {
      env: withCompiled(options.root),
      execArgv: withYoungSpace(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  // Each file it writes appears whole or not at all.
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  let told: Told = {};
  child.on('message', (message) => {
    told = message as Told;
  });
  onStart?.(child);
  const ended = await new Promise<NodeJS.Signals | null>((resolve, reject) =>
    child.on('error', reject).on('close', (_code, ended) => resolve(ended)),
  );
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (ended !== null) throw new Error(`The collections could not be generated: the process was ended by ${ended}.`);
  return told;
}
