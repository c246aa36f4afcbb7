/**
 * Brings the twin of a site up to the current site, by hard links of the files in which they differ, and looks at the bytes of each that is
 * not as it was seen last. In: the two folders, what the site is made of, the paths that may differ. Out: the paths whose bytes are
 * not what they should be, and those that nobody knows of; the current site is only read.
 */
import { hash } from 'node:crypto';
import { copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { listForeign } from './foreign-files.ts';
import { toSeenFile } from './seen.ts';
import { isLinkAt, isSeenAt, type SeenColumns, setSeenAt, splitPaths } from './seen-columns.ts';
import { digestAt, type FileColumns } from './state-columns.ts';

export interface Leveling {
  readonly out: string;
  readonly twin: string;
  /** Of this site, in the cache. */
  readonly states: string;
  readonly files: FileColumns;
  /** Undefined where the twin is not there yet. */
  readonly differing?: readonly string[] | undefined;
}

export interface Leveled {
  readonly broken: string[];
  readonly unknown: string[];
  /** Of the files in the twin whose bytes are what they should be, as columns have it. */
  readonly seen: SeenColumns['seen'];
}

export function levelTrees({ out, twin, states, files, differing }: Leveling): Leveled {
  mkdirSync(twin, { recursive: true });
  for (const path of differing ?? []) rmSync(`${twin}/${path}`, { recursive: true, force: true });
  const paths = splitPaths(files.paths);
  const numbers = new Map(paths.map((path, at) => [path, at]));
  const made = new Set(['']);
  const linked = new Set<number>();
  for (const path of differing ?? paths) {
    const at = numbers.get(path);
    if (at === undefined) continue;
    const source = `${out}/${path}`;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (!made.has(folder)) mkdirSync(`${twin}/${folder}`, { recursive: true });
    made.add(folder);
    const stats = lstatSync(source, { throwIfNoEntry: false });
    const isWhole = stats?.isFile() && isSeenAt(files, at, stats);
    if (linkOrCopy(source, `${twin}/${path}`) && isWhole) linked.add(at);
  }
  const broken: string[] = [];
  const seen = files.seen.slice();
  for (const [at, path] of paths.entries()) {
    const file = `${twin}/${path}`;
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) broken.push(path);
    else if (isSeenAt(files, at, stats)) continue;
    // That a file was linked is no other time of its bytes.
    else if ((linked.has(at) && isLinkAt(files, at, stats)) || digestOf(file) === digestAt(files, at))
      setSeenAt(seen, at, toSeenFile(stats));
    else broken.push(path);
  }
  const unknown = differing ? listForeign(twin, states, (path) => numbers.has(path)) : [];
  return { broken, unknown, seen };
}

/** A file that is gone has no digest, and is made again like one that is broken. */
function digestOf(file: string): string | undefined {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Says whether it is a link; what could not be copied is found out when its bytes are looked at. */
function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    try {
      copyFileSync(from, to);
    } catch {
      return false;
    }
    return false;
  }
}
