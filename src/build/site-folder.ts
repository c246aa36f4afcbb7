/**
 * The folder a site is published from, never half of one: a build makes the next site in its twin beside it (tree/), and the
 * two change places when it is complete. A file in the site lists what the build wrote, with its own digest; whatever else
 * is in the folder is somebody's, and no build deletes it. Where that file is damaged, SHA256SUMS says what the build wrote.
 */
import { hash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../command/reported-error.ts';
import { mendSwap, swapInside } from './swap-inside.ts';
import { listForeign } from './tree/foreign-files.ts';
import { listFiles } from './tree/list-files.ts';
import { discardTwin, markerName, type TreePlace, takeSpare, toTreePlace } from './tree/tree-place.ts';
import { sumsFile } from './verify/write-manifest.ts';

/** What a site folder says of itself. */
interface Marker {
  corpus: string;
  base: string;
  files: string[];
}

interface SiteFolder extends TreePlace {
  /** What Astro writes. */
  staging: string;
  replaced: string;
}

/** Nothing where there is no list, or where it is not as the build wrote it. */
export function readMarker(folder: string): Marker | undefined {
  try {
    const { digest, ...marker } = JSON.parse(readFileSync(join(folder, markerName), 'utf8')) as Partial<Marker> & {
      generator?: string;
      digest?: string;
    };
    if (marker.generator !== 'clausary' || !Array.isArray(marker.files)) return undefined;
    // Builds of before this digest wrote none.
    if (digest !== undefined && digest !== digestOf(marker)) return undefined;
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

/** The folder that a path stands for, whichever links lead there. In: an absolute path; the folder need not be there. Throws where a link leads nowhere. */
export function resolveOut(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw new UsageError(`--out ${path}: this link leads nowhere; make the folder it is to lead to, or take it away`);
  const parent = dirname(path);
  return parent === path ? path : join(resolveOut(parent), basename(path));
}

/**
 * Refuses a folder that is not a site of ours, completes an interrupted swap, and empties the staging folder. `check`: how far it looks into
 * the folder; who passes `refuseOther` calls `checkOurs` before the site is published.
 */
export function openSiteFolder(
  path: string,
  root: string,
  check: (folder: string) => unknown = (folder) => checkOurs(folder),
): SiteFolder {
  const out = resolveOut(path);
  const [parent, name] = [dirname(out), basename(out)];
  if (name === '') throw new UsageError(`--out ${path}: expected a folder of its own`);
  const place = toTreePlace(root, out);
  // In the project, since Astro moves what it bundles into it, which it cannot do from one file system to another.
  const folder = { ...place, staging: `${place.states}-building`, replaced: join(parent, `.${name}.replaced`) };
  if (!existsSync(out) && readMarker(folder.replaced)) renameSync(folder.replaced, out);
  if (existsSync(out) && statSync(out).isDirectory()) mendSwap(out);
  check(out);
  if (existsSync(folder.replaced)) {
    if (readMarker(folder.replaced) === undefined) setAside(folder.replaced);
    else checkOurs(folder.replaced);
    takeBack(folder);
  }
  for (const left of [folder.staging, folder.spare]) rmSync(left, { recursive: true, force: true });
  mkdirSync(folder.staging, { recursive: true });
  return folder;
}

/** Refuses what bears no mark of a build. Says whether there is something in the folder. */
export function refuseOther(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (!statSync(folder).isDirectory()) throw new UsageError(`--out ${folder}: this is a file`);
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

/** What bears the name of a replaced site and no mark of one is somebody's, or half deleted: it must not lock builds out, nor be lost. */
function setAside(folder: string): void {
  if (readdirSync(folder).length === 0) return;
  const free = (number: number): string =>
    existsSync(`${folder}-${number}`) ? free(number + 1) : `${folder}-${number}`;
  const aside = free(1);
  renameSync(folder, aside);
  process.stderr.write(`${folder} is no whole site; it was set aside as ${aside}, delete it if you do not know it\n`);
}

/** Writes down what the site is and holds. */
export function sealSite(folder: string, corpus: string, base: string, files: readonly string[]): void {
  const marker = { generator: 'clausary', corpus, base, files };
  writeFileSync(join(folder, markerName), `${JSON.stringify({ ...marker, digest: digestOf(marker) }, null, 1)}\n`);
}

/** Of a folder that something is mounted on, or whose parent may not be written. */
const cannotMove = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES']);

/** The complete site takes the place of the old one, which becomes its twin; `checkOurs` has looked at that one. */
export function publishSite(folder: SiteFolder, rename = renameSync): void {
  const { out, twin, replaced } = folder;
  if (existsSync(out)) {
    try {
      rename(out, replaced);
    } catch (error) {
      if (!cannotMove.has(String((error as NodeJS.ErrnoException).code))) throw error;
      swapInside(out, twin);
      discardTwin(folder);
      return;
    }
  }
  try {
    renameSync(twin, out);
  } catch (error) {
    if (existsSync(replaced)) renameSync(replaced, out);
    throw error;
  }
  takeBack(folder);
  takeSpare(folder);
}

/** The site that was replaced is the twin of the current one, where their journal lists what differs. */
function takeBack({ replaced, twin, journal }: SiteFolder): void {
  if (!existsSync(replaced)) return;
  if (existsSync(journal) && !existsSync(twin)) renameSync(replaced, twin);
  else rmSync(replaced, { recursive: true, force: true });
}

/** A twin without a journal is of no use. */
export function closeSiteFolder(folder: SiteFolder): void {
  // A process that was just ended may still finish a file.
  rmSync(folder.staging, { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(folder.journal)) discardTwin(folder);
}
