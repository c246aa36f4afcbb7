/**
 * What was seen of many files or folders, in columns: they are read, written and given to threads in a tenth of the time of as many values. In: paths, and what was
 * seen of each. Out: columns; of columns the paths, what was seen of one, whether it is still the same.
 */
import type { Stats } from 'node:fs';
import { newestTick, type Seen } from './seen.ts';

export interface SeenColumns {
  /** No path holds the character between them. */
  readonly paths: string;
  /** Four numbers each; an inode of 0 where nothing was seen. */
  readonly seen: Float64Array;
}

const between = '\0';
export const joinPaths = (texts: Iterable<string>): string => [...texts].join(between);
export const splitPaths = (text: string): string[] => (text === '' ? [] : text.split(between));

/** In: paths, and in the same order what was seen of each. */
export function toSeenColumns(paths: Iterable<string>, all: Iterable<Seen | undefined>): SeenColumns {
  const names = [...paths];
  const seen = new Float64Array(4 * names.length);
  let at = 0;
  for (const one of all) {
    if (one) setSeenAt(seen, at, one);
    at++;
  }
  return { paths: joinPaths(names), seen };
}

export function setSeenAt(seen: Float64Array, number: number, { inode, bytes, written, changed }: Seen): void {
  const at = 4 * number;
  seen[at] = inode;
  seen[at + 1] = bytes;
  seen[at + 2] = written;
  seen[at + 3] = changed;
}

/** As `withoutNewest`: changes the columns. */
export function forgetNewest({ seen }: SeenColumns): void {
  const times = function* () {
    for (let at = 0; at < seen.length; at += 4) if (seen[at] !== 0) yield seen[at + 3]!;
  };
  const oldest = newestTick(times());
  for (let at = 0; at < seen.length; at += 4) if (seen[at + 3]! >= oldest) seen.fill(0, at, at + 4);
}

export function seenAt({ seen }: Pick<SeenColumns, 'seen'>, number: number): Seen | undefined {
  const at = 4 * number;
  if (seen[at] === 0) return undefined;
  return { inode: seen[at]!, bytes: seen[at + 1]!, written: seen[at + 2]!, changed: seen[at + 3]! };
}

export function isSeenAt({ seen }: SeenColumns, number: number, { ino, size, mtimeMs, ctimeMs }: Stats): boolean {
  const at = 4 * number;
  return seen[at] === ino && seen[at + 1] === size && seen[at + 2] === mtimeMs && seen[at + 3] === ctimeMs;
}

/** Whether a file is still the same but for the time of its inode, which a new link changes. */
export function isLinkAt({ seen }: SeenColumns, number: number, { ino, size, mtimeMs }: Stats): boolean {
  const at = 4 * number;
  return seen[at] === ino && seen[at + 1] === size && seen[at + 2] === mtimeMs;
}
