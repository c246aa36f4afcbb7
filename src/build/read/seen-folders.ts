/**
 * The files below a folder, of which no folder is listed again that nothing was added to or taken from. In: the folder, the folder of kept results. Out:
 * the paths of its files and links, and `save`. A folder that changed shortly before it was listed may change again within the same tick of the clock: it
 * is listed anew.
 */
import { lstatSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isSeenSame, longestWholeTick, type Seen, toSeenFile } from '../tree/seen.ts';
import { digestCodeOf } from './reading-code.ts';
import { readSealedMap, writeSealedMap } from './sealed-map.ts';

interface Folder {
  readonly seen: Seen;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** `clock`: the time, in milliseconds. */
export function openSeenFolders(folder: string, kept: string, clock = Date.now()): { list(): string[]; save(): void } {
  const file = join(kept, 'folders.json');
  const code = digestCodeOf('build/read/seen-folders');
  const before = readSealedMap<Folder>(file, code);
  const now = new Map<string, Folder>();
  let isNew = false;
  const listBelow = (path: string, inside: string, files: string[]): string[] => {
    const seen = toSeenFile(lstatSync(path));
    const known = before.get(path);
    const isKnown = isSeenSame(seen, known?.seen);
    const own = isKnown ? known! : { seen, ...listFolder(path) };
    if (isKnown || seen.changed < clock - longestWholeTick) now.set(path, own);
    isNew ||= !isKnown;
    for (const name of own.files) files.push(inside + name);
    for (const name of own.folders) listBelow(`${path}${sep}${name}`, `${inside}${name}${sep}`, files);
    return files;
  };
  return {
    list: () => listBelow(join(folder), '', []),
    save() {
      if (isNew || now.size !== before.size) writeSealedMap(file, code, now);
    },
  };
}

/** Links are not followed. */
function listFolder(path: string): Pick<Folder, 'folders' | 'files'> {
  const entries = readdirSync(path, { withFileTypes: true });
  const namesOf = (isFolder: boolean) =>
    entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => name);
  return { folders: namesOf(true), files: namesOf(false) };
}
