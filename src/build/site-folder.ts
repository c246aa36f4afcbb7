/**
 * The folder a site is published from, never half of one: a build makes the next site in its twin beside it (tree/), and the
 * two change places when it is complete. In: where the site goes. Out: the folders that a build works in; none that holds what no build wrote (site-marker.ts).
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../command/reported-error.ts';
import { checkOurs, readMarker } from './site-marker.ts';
import { mendSwap, swapInside } from './swap-inside.ts';
import { discardTwin, type TreePlace, takeSpare, toTreePlace } from './tree/tree-place.ts';

interface SiteFolder extends TreePlace {
  /** What Astro writes. */
  staging: string;
  replaced: string;
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

/** What bears the name of a replaced site and no mark of one is somebody's, or half deleted: it must not lock builds out, nor be lost. */
function setAside(folder: string): void {
  if (readdirSync(folder).length === 0) return;
  const free = (number: number): string =>
    existsSync(`${folder}-${number}`) ? free(number + 1) : `${folder}-${number}`;
  const aside = free(1);
  renameSync(folder, aside);
  process.stderr.write(`${folder} is no whole site; it was set aside as ${aside}, delete it if you do not know it\n`);
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
