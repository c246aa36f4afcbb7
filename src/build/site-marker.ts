/**
 * Whose the files of a site folder are. A file in the site lists what the build wrote, with its own digest; whatever else is in the folder is somebody's, and no
 * build deletes it. Where that file is damaged, SHA256SUMS says what the build wrote. In: a folder. Out: what it says of itself; an error where a file in it is none
 * of a site of ours.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../command/reported-error.ts';
import { listForeign } from './tree/foreign-files.ts';
import { listFiles } from './tree/list-files.ts';
import { markerName } from './tree/tree-place.ts';
import { sumsFile } from './verify/write-manifest.ts';

/** What a site folder says of itself. */
interface Marker {
  corpus: string;
  base: string;
  files: string[];
}

/** Nothing where there is no list, or where it is not as the build wrote it. */
export function readMarker(folder: string): Marker | undefined {
  try {
    const { digest, ...marker } = JSON.parse(readFileSync(join(folder, markerName), 'utf8')) as Partial<Marker> & {
      generator?: string;
      digest?: string;
    };
    if (marker.generator !== 'clausary' || !Array.isArray(marker.files)) return undefined;
    if (digest !== digestOf(marker)) return undefined;
    return { corpus: String(marker.corpus), base: String(marker.base), files: marker.files.map(String) };
  } catch {
    return undefined;
  }
}

const digestOf = (marker: object) => hash('sha256', JSON.stringify(marker));

/** What SHA256SUMS says that the build wrote: the second witness where the list is damaged. */
function readSums(folder: string): string[] {
  try {
    const lines = readFileSync(join(folder, sumsFile), 'utf8').split('\n');
    return [sumsFile, ...lines.flatMap((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1] ?? [])];
  } catch {
    return [];
  }
}

/**
 * The paths of all files of a folder, sorted, relative to it and with slashes; the list of them is not one of them. Nothing is asked of a file: while a
 * site is made, those of the index come and go.
 */
export function listSiteFiles(folder: string): string[] {
  return listFiles(folder)
    .filter((path) => path !== markerName)
    .sort();
}

/** Refuses what bears no mark of a build. Says whether there is something in the folder. */
export function refuseOther(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (!statSync(folder).isDirectory()) throw new UsageError(`--out ${folder}: this is a file; choose a folder`);
  if (readdirSync(folder).length === 0) return false;
  if (!existsSync(join(folder, markerName)))
    throw new UsageError(
      `--out ${folder}: the folder holds something that no build wrote; choose an empty or a new one`,
    );
  return true;
}

/**
 * Refuses a folder with a file that no build wrote. It lists all files: a second for each hundred thousand; less where a folder of the cache is given, which
 * knows what was looked at before.
 */
export function checkOurs(folder: string, kept?: string): void {
  if (!refuseOther(folder)) return;
  let isDamaged = false;
  let written: ReadonlySet<string> | undefined;
  const isOurs = (path: string) => {
    if (written === undefined) {
      const marker = readMarker(folder);
      isDamaged = !marker;
      written = new Set(marker?.files ?? readSums(folder)).add(markerName);
    }
    return written.has(path);
  };
  const paths =
    kept === undefined ? listFiles(folder).filter((path) => !isOurs(path)) : listForeign(folder, kept, isOurs);
  const foreign = paths.sort();
  if (foreign.length === 0) return;
  const names = foreign.slice(0, 5).join(', ');
  const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : '';
  if (isDamaged)
    throw new UsageError(
      `--out ${folder}: the list of what a build wrote, ${markerName}, is damaged, and so is ${sumsFile}: nobody can know whether these are yours: ${names}${more}\n` +
        `Move away what is yours, then delete the folder and build again: rm -r '${folder}'`,
    );
  throw new UsageError(
    `--out ${folder}: the build would delete what it did not write: ${names}${more}\n` +
      'Move it away; files to publish with the site belong in public/.',
  );
}

/** Writes down what the site is and holds. */
export function sealSite(folder: string, corpus: string, base: string, files: readonly string[]): void {
  const marker = { generator: 'clausary', corpus, base, files };
  writeFileSync(join(folder, markerName), `${JSON.stringify({ ...marker, digest: digestOf(marker) }, null, 1)}\n`);
}
