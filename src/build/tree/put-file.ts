/** Files of a site as they come: new ones, and those that lie elsewhere on the same disk. Out: what was seen of them then. */
import { closeSync, fstatSync, lstatSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { type Seen, toSeenFile } from './seen.ts';

/** Fails where something is there. */
export function putNew(file: string, bytes: Uint8Array): Seen {
  const descriptor = openSync(file, 'wx');
  try {
    writeNamed(descriptor, file, bytes);
    return toSeenFile(fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

/** The system does not say into which file it could not write. */
export function writeNamed(descriptor: number, file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(descriptor, bytes);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

/** Undefined where they lie on different disks. */
export function putMoved(from: string, to: string): Seen | undefined {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return undefined;
    throw error;
  }
  return toSeenFile(lstatSync(to));
}
