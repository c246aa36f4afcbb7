/**
 * Whether a file is still the one whose bytes were looked at, as git does it: by its inode, size and times, without reading it. In: a file. Out: what
 * was seen of it. Who writes into a file changes its times, unless within the same tick of the clock: what was seen of the
 * newest files is therefore not kept.
 */
import { lstatSync, type Stats } from 'node:fs';

/** Of a file system that keeps fractions of a second, and of one that keeps none, as FAT and older ones. */
const longestTick = 20; // milliseconds
export const longestWholeTick = 2000; // milliseconds

export interface Seen {
  readonly inode: number;
  readonly bytes: number;
  readonly written: number;
  readonly changed: number;
}

export const toSeenFile = ({ ino, size, mtimeMs, ctimeMs }: Stats): Seen => ({
  ...{ inode: ino, bytes: size, written: mtimeMs, changed: ctimeMs },
});

/** None of what is not there, or is no file. */
export function seenOf(file: string): Seen | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? toSeenFile(stats) : undefined;
}

export const isSeenSame = (one: Seen | undefined, other: Seen | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.inode === other.inode &&
  one.bytes === other.bytes &&
  one.written === other.written &&
  one.changed === other.changed;

/** In: when files changed. Out: since when some may have changed again in the tick in which they were looked at. */
export function newestTick(changed: Iterable<number>): number {
  let newest = 0;
  let isWhole = true;
  for (const time of changed) {
    isWhole &&= time % 1000 === 0;
    newest = Math.max(newest, time);
  }
  return newest - (isWhole ? longestWholeTick : longestTick);
}

/** Without what was seen of files that may have changed in the tick in which they were looked at. */
export function withoutNewest<File extends { readonly seen?: Seen | undefined }>(
  files: ReadonlyMap<string, File>,
): Map<string, File> {
  const oldest = newestTick(files.values().flatMap(({ seen }) => (seen ? [seen.changed] : [])));
  const old = new Map(files);
  for (const [path, file] of files)
    if (file.seen && file.seen.changed >= oldest) old.set(path, { ...file, seen: undefined });
  return old;
}
