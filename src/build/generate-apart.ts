/**
 * Generates the collections of a corpus in a process of its own, which takes its memory with it: it has read every text,
 * and what comes after it needs none of them. In: what `generate` takes. Out: how many records there are; nothing when the corpus
 * has errors or the process failed (it told by then). One that was ended from outside, as for want of memory, is an error.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { withCompiled } from '../command/compiled.ts';
import type { GenerateOptions } from './generate.ts';

export type ApartOptions = Omit<GenerateOptions, 'progress' | 'only' | 'lives'>;

export async function generateApart(
  options: ApartOptions,
  signal?: AbortSignal,
  onStart?: (child: ChildProcess) => void,
): Promise<number | undefined> {
  signal?.throwIfAborted();
  const child = fork(
    join(import.meta.dirname, `generate-process${extname(import.meta.filename)}`),
    [JSON.stringify(options)],
    {
      env: withCompiled(options.root),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  // Each file it writes appears whole or not at all.
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  let records: number | undefined;
  child.on('message', (count) => {
    records = Number(count);
  });
  onStart?.(child);
  const ended = await new Promise<NodeJS.Signals | null>((resolve, reject) =>
    child.on('error', reject).on('close', (_code, ended) => resolve(ended)),
  );
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (ended !== null) throw new Error(`The collections could not be generated: the process was ended by ${ended}.`);
  return records;
}
