/**
 * What Vite need not follow while `astro dev` serves a corpus: the analyses and captures of corpora, which `follow-corpus.ts` follows by their folders, and
 * the records that are generated of them. Vite follows each file by itself, which takes a second of processor time with 3,500 clauses of one corpus, 24 with 217,000 files of several, and a handle
 * of the system for each. In: folders; others in them that are followed all the same, whether they are there or not. Out: whether a path is passed over.
 */
import { isAbsolute, relative, sep } from 'node:path';

export function toUnfollowed(folders: readonly string[], but: readonly string[]): (path: string) => boolean {
  // A folder is followed too that leads to one which is.
  const isOnTheWay = (path: string) => but.some((folder) => isIn(folder, path) || isIn(path, folder));
  return (path) => folders.some((folder) => isIn(folder, path)) && !isOnTheWay(path);
}

function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
