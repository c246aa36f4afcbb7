import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ArchiveError } from '../archive-error.ts';
import { toPathPattern } from '../path-pattern.ts';
import { listWacz } from './wacz-file.ts';
import { isWacz, isWarc, type WarcBytes } from './warc-bytes.ts';

/**
 * Web archives on disk: WARC files, compressed or not, and WACZ files, which are ZIP files of them. In: a folder and patterns of names.
 * Out: each WARC as bytes to read from at an offset; nothing is unpacked.
 */
export function openWarcFiles(folder: string, patterns: readonly string[]): WarcBytes[] {
  const wanted = patterns.map(toPathPattern);
  return listFiles(folder)
    .filter((name) => (isWarc(name) || isWacz(name)) && wanted.some((pattern) => pattern.test(name)))
    .flatMap((name) => {
      const file = openFile(join(folder, name), name);
      return isWacz(name) ? listWacz(file) : [file];
    });
}

/** One file, or all in a folder. */
export function openWarcFilesAt(path: string): WarcBytes[] {
  if (statSync(path).isDirectory()) return openWarcFiles(path, ['**']);
  const file = openFile(path, path.split(sep).at(-1)!);
  return isWacz(path) ? listWacz(file) : [file];
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      )
      .sort();
  } catch {
    throw new ArchiveError(`there is no folder ${folder}`, 'give the folder of the web archives with --archive');
  }
}

/** Opened for each reading: a corpus may have more files than a process may hold open. */
function openFile(path: string, name: string): WarcBytes {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return {
    ...{ name, size, identity: [name, size, mtimeMs, ctimeMs, ino].join(' ') },
    read(offset, length) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      const file = openSync(path, 'r');
      try {
        const read = readSync(file, bytes, 0, bytes.length, offset);
        return bytes.subarray(0, read);
      } finally {
        closeSync(file);
      }
    },
  };
}
