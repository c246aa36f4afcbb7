/**
 * The reader that everything from disk comes through, so that tests can bring texts of their own.
 * Paths are relative to the folder the reader was opened on, with forward slashes; listings are sorted.
 */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeOrder } from '../schema/order.ts';

export interface Files {
  /** Names in a folder, sorted by code unit, without leftovers; none when there is no such folder. */
  list(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[];
  /** Bytes of a file; undefined when there is no such file. */
  read(path: string): Buffer | undefined;
  /** SHA-256 of the bytes of a file, where the reader may know it without reading; undefined when there is no such file. */
  digestOf?(path: string): string | undefined;
  /** Paths below a folder of what is neither file nor folder, where the reader can tell: nothing is read of it. */
  passedOver?(folder: string): readonly string[];
}

/** What operating systems and editors leave behind: .DS_Store, ._name, Thumbs.db, desktop.ini, name~, #name#, .name.swp. */
export const isLeftover = (name: string): boolean =>
  /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|.*~|#.*#|\.#.*|\..*\.sw[a-p])$/i.test(name);

const readFolder = (full: string): Dirent[] => readdirSync(full, { withFileTypes: true });

/** Each folder is read once: for who reads what lies there now, and writes nothing. */
export function readingOnce(readOne = readFolder): typeof readFolder {
  const read = new Map<string, Dirent[]>();
  return (full) => {
    const entries = read.get(full) ?? readOne(full);
    read.set(full, entries);
    return entries;
  };
}

/** Files below a folder on disk. Symbolic links are neither listed nor followed: they could lead out of it. */
export function filesOnDisk(folder: string, read = readFolder): Files {
  /** Folder by folder: a recursive listing follows links. */
  const passedOverIn = (path: string): string[] =>
    read(join(folder, path)).flatMap((entry) => {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) return passedOverIn(below);
      return entry.isFile() || isLeftover(entry.name) ? [] : [below];
    });
  return {
    list(path) {
      try {
        const full = join(folder, path);
        if (path !== '' && lstatSync(full).isSymbolicLink()) return [];
        return read(full)
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
      return kind.isDirectory() ? passedOverIn(path) : [path];
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

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
