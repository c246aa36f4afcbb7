/**
 * What a process that stays read of the cache or wrote into it, so that a file which is still the same is not read again. In: a file, the digest of the code
 * that it is read for, how it is read. Out: its value, which nobody changes. A process that does not stay remembers nothing.
 */
import { isSeenSame, type Seen, seenOf } from '../tree/seen.ts';

interface Read {
  readonly seen: Seen | undefined;
  readonly code: string;
  readonly value: unknown;
}

let files: Map<string, Read> | undefined;

/** From now on this process remembers. */
export function startRemembering(): void {
  files ??= new Map();
}

export const isRemembering = (): boolean => files !== undefined;

/** The value of a file: as it was read or written before, if the file is the same. */
export function readRemembered<Value>(file: string, code: string, read: () => Value): Value {
  if (files === undefined) return read();
  const seen = seenOf(file);
  const before = files.get(file);
  if (before?.code === code && isSeenSame(before.seen, seen)) return before.value as Value;
  const value = read();
  files.set(file, { seen, code, value });
  return value;
}

/** To be called once a file was written. */
export function rememberWritten(file: string, code: string, value: unknown): void {
  files?.set(file, { seen: seenOf(file), code, value });
}
