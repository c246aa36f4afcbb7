/** The words to look for: from the command line, else asked, else what comes on the standard input. */
import { UsageError } from '../../command/reported-error.ts';
import { askLines } from './ask.ts';
import type { NewContext } from './context.ts';
import type { Wanted } from './find-words.ts';
import type { Values } from './options.ts';

const most = 200_000; // characters; no passage is that long

export async function wantedWords(values: Values, { isTerminal, stdin }: NewContext): Promise<Wanted> {
  const { words, from, to } = values;
  if ((from === undefined) !== (to === undefined)) throw new UsageError('--from and --to go together');
  if (words !== undefined && from !== undefined) throw new UsageError('give --words, or --from and --to');
  const occurrence = values.occurrence === undefined ? {} : { occurrence: Number(values.occurrence) };
  if ('occurrence' in occurrence && !/^[1-9]\d{0,4}$/.test(values.occurrence!))
    throw new UsageError(`--occurrence ${values.occurrence}: expected a number from 1`);
  if (from !== undefined && to !== undefined) return { from, to, ...occurrence };
  const typed = words ?? (isTerminal ? await askLines('Paste the words (Enter twice to end)') : await readAll(stdin));
  if (typed.trim() === '')
    throw new UsageError('the words are missing: --words, --from and --to, or the standard input');
  return { words: typed, ...occurrence };
}

async function readAll(stdin: NewContext['stdin']): Promise<string> {
  let read = '';
  for await (const chunk of stdin) {
    read += String(chunk);
    if (read.length > most) throw new UsageError(`the standard input has more than ${most} characters`);
  }
  return read;
}
