/**
 * Brings the twin of a site up to the current site, by hard links of the files in which they differ, and looks at the bytes of all.
 * In: the two folders, what the site is made of, the paths that may differ. Out: the paths whose bytes are not what they should be,
 * and those that nobody knows of; the current site is only read.
 */
import { hash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './list-files.ts';

export interface Leveling {
  readonly out: string;
  readonly twin: string;
  readonly digests: ReadonlyMap<string, string>;
  /** Undefined where the twin is not there yet. */
  readonly differing?: readonly string[] | undefined;
}

export function levelTrees({ out, twin, digests, differing }: Leveling): { broken: string[]; unknown: string[] } {
  mkdirSync(twin, { recursive: true });
  for (const path of differing ?? []) rmSync(join(twin, path), { recursive: true, force: true });
  const folders = new Set<string>();
  for (const path of differing ?? digests.keys()) {
    if (!digests.has(path)) continue;
    const target = join(twin, path);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    linkOrCopy(join(out, path), target);
  }
  const broken: string[] = [];
  for (const [path, digest] of digests) if (digestOf(join(twin, path)) !== digest) broken.push(path);
  const unknown = differing ? listFiles(twin).filter((path) => !digests.has(path)) : [];
  return { broken, unknown };
}

/** A file that is gone has no digest, and is made again like one that is broken. */
function digestOf(file: string): string | undefined {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    return undefined;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    try {
      copyFileSync(from, to);
    } catch {
      // Found out when its bytes are looked at.
    }
  }
}
