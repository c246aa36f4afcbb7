/**
 * Files in a tree that are none of its site's. A folder is not listed again that nothing was added to or taken from since it held files of the site alone: what a build
 * takes out of the site, it takes out of the tree. In: the folder of the tree, a folder of the cache, which paths are the site's. Out: all other files.
 * A folder that changed shortly before it was listed may change again within the same tick of the clock: it is listed anew.
 */
import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { toPartial, writeWhole } from '../../pipeline/collections/write.ts';
import { longestWholeTick, type Seen, toSeenFile } from './seen.ts';
import { forgetNewest, isSeenAt, type SeenColumns, seenAt, splitPaths, toSeenColumns } from './seen-columns.ts';

/** `clock`: the time, in milliseconds. */
export function listForeign(
  folder: string,
  kept: string,
  isOurs: (path: string) => boolean,
  clock = Date.now(),
): string[] {
  const file = join(kept, toFoldersName(folder));
  const before = readFolders(file);
  const paths = ['', ...splitPaths(before?.paths ?? '')];
  const now = new Map<string, Seen | undefined>();
  const changed: string[] = [];
  const statsOf = (path: string) => {
    const stats = lstatSync(path === '' ? folder : `${folder}/${path}`, { throwIfNoEntry: false });
    return stats?.isDirectory() ? stats : undefined;
  };
  for (const [at, path] of paths.entries()) {
    const stats = path === '' ? undefined : statsOf(path);
    if (stats && isSeenAt(before!, at - 1, stats)) now.set(path, seenAt(before!, at - 1));
    else changed.push(path);
  }
  const known = new Set(paths);
  const foreign: string[] = [];
  let isNew = false;
  function list(path: string): void {
    const stats = statsOf(path);
    if (!stats) return;
    const others = foreign.length;
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!known.has(own)) list(own);
      } else if (!isOurs(own)) foreign.push(own);
    }
    const isKept = foreign.length === others && stats.ctimeMs < clock - longestWholeTick;
    isNew ||= isKept && path !== '';
    if (path !== '') now.set(path, isKept ? toSeenFile(stats) : undefined);
  }
  for (const path of changed) list(path);
  if (isNew) writeColumns(file, kept, toSeenColumns(now.keys(), now.values()));
  return foreign;
}

/** Notes that these folders of a tree hold files of its site alone: of one that nobody but this build knows of. */
export function noteFolders(folder: string, kept: string, paths: Iterable<string>): void {
  const file = join(kept, toFoldersName(folder));
  const before = readFolders(file);
  const seen = new Map(splitPaths(before?.paths ?? '').map((path, at) => [path, seenAt(before!, at)]));
  for (const path of paths) {
    const stats = lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
    if (stats?.isDirectory()) seen.set(path, toSeenFile(stats));
  }
  const columns = toSeenColumns(seen.keys(), seen.values());
  forgetNewest(columns);
  writeColumns(file, kept, columns);
}

const ending = '.folders';

/** Whatever the tree is called: the two of a site change places. */
export const toFoldersName = (folder: string): string => `${lstatSync(folder).ino}${ending}`;

const digestBytes = 32;

function writeColumns(file: string, kept: string, folders: SeenColumns): void {
  const body = serialize(folders);
  mkdirSync(kept, { recursive: true });
  writeWhole(file, Buffer.concat([hash('sha256', body, 'buffer'), body]), toPartial(file));
}

function readFolders(file: string): SeenColumns | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(digestBytes);
    const isWhole = hash('sha256', body, 'buffer').equals(bytes.subarray(0, digestBytes));
    return isWhole ? (deserialize(body) as SeenColumns) : undefined;
  } catch {
    return undefined;
  }
}
