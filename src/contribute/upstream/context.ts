/** What a step of the archive command is given: the project's root folder, and where to print. */
import { join } from 'node:path';

export interface ArchiveContext {
  readonly root: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Only where a person watches. */
  readonly onProgress?: ((text: string) => void) | undefined;
}

/** Where the fetched archive of a corpus lies. */
export function toCachePath(root: string, corpus: string): string {
  return join(root, '.cache', 'archives', `${corpus}.git`);
}

/** Where repositories that come as a .tar are unpacked. */
export function toUnpackFolder(root: string): string {
  return join(root, '.cache', 'archives', 'unpacked');
}
