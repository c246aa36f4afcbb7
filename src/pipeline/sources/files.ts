/**
 * The reader that everything from disk comes through, so that tests can bring texts of their own.
 * Paths are relative to the folder the reader was opened on, with forward slashes; listings are sorted.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeOrder } from '../schema/order.ts';

export interface Files {
  /** Names in a folder, sorted by code unit, without leftovers; none when there is no such folder. */
  list(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[];
  /** Bytes of a file; undefined when there is no such file. */
  read(path: string): Buffer | undefined;
  /** Paths below a folder of what is neither file nor folder, where the reader can tell: nothing is read of it. */
  passedOver?(folder: string): readonly string[];
}

/** What operating systems and editors leave behind: .DS_Store, ._name, Thumbs.db, desktop.ini, name~, #name#, .name.swp. */
export const isLeftover = (name: string): boolean =>
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|.*~|#.*#|\.#.*|\..*\.sw[a-p])$/i.test(name);

/** Files below a folder on disk. Symbolic links are neither listed nor followed: they could lead out of it. */
export function filesOnDisk(folder: string): Files {
  return {
    list(path) {
      try {
        const full = join(folder, path);
        if (path !== '' && lstatSync(full).isSymbolicLink()) return [];
        return readdirSync(full, { withFileTypes: true })
          .filter((entry) => (entry.isDirectory() || entry.isFile()) && !isLeftover(entry.name))
          .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
          .sort(byCodeOrder(({ name }) => name));
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    passedOver(path) {
      const kind = lstatSync(join(folder, path), { throwIfNoEntry: false });
      if (!kind || kind.isFile()) return [];
      return kind.isDirectory() ? passedOverIn(folder, path) : [path];
    },
    read(path) {
      try {
        const full = join(folder, path);
        return lstatSync(full).isFile() ? readFileSync(full) : undefined;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Files in memory, by path; for tests and examples. */
export function filesInMemory(contents: Readonly<Record<string, string | Buffer>>): Files {
  return {
    list(path) {
      const prefix = path === '' || path === '.' ? '' : `${path}/`;
      const found = new Map<string, boolean>();
      for (const file of Object.keys(contents)) {
        if (!file.startsWith(prefix)) continue;
        const [name, ...rest] = file.slice(prefix.length).split('/');
        if (!isLeftover(name!)) found.set(name!, rest.length > 0);
      }
      return [...found].map(([name, isFolder]) => ({ name, isFolder })).sort(byCodeOrder(({ name }) => name));
    },
    read(path) {
      const content = contents[path];
      return content === undefined ? undefined : Buffer.from(content);
    },
  };
}

/** Folder by folder: a recursive listing follows links. */
function passedOverIn(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) return passedOverIn(folder, below);
    return entry.isFile() || isLeftover(entry.name) ? [] : [below];
  });
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
