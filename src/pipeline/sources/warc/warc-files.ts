/**
 * Web archives on disk: WARC files, compressed or not, and WACZ files, which are ZIP files of them. In: a folder and patterns of names.
 * Out: each WARC as bytes to read from at an offset; nothing is unpacked. A WARC that a ZIP file holds compressed again cannot be read
 * in place, and is refused.
 */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ArchiveError } from '../archive-error.ts';
import { toPathPattern } from '../path-pattern.ts';

export interface WarcBytes {
  /** Path from the folder; of a WARC in a WACZ file `crawl.wacz/archive/data.warc.gz`. */
  readonly name: string;
  readonly size: number;
  /** Another one when the file changes. */
  readonly identity: string;
  /** Fewer bytes than asked for where the file ends. */
  read(offset: number, length: number): Buffer;
}

const isWarc = (name: string) => /\.warc(?:\.gz)?$/i.test(name);
const isWacz = (name: string) => /\.wacz$/i.test(name);

export function openWarcFiles(folder: string, patterns: readonly string[]): WarcBytes[] {
  const wanted = patterns.map(toPathPattern);
  return listFiles(folder)
    .filter((name) => (isWarc(name) || isWacz(name)) && wanted.some((pattern) => pattern.test(name)))
    .flatMap((name) => {
      const file = openFile(join(folder, name), name);
      return isWacz(name) ? listStored(file) : [file];
    });
}

/** One file, or all in a folder. */
export function openWarcFilesAt(path: string): WarcBytes[] {
  if (statSync(path).isDirectory()) return openWarcFiles(path, ['**']);
  const file = openFile(path, path.split(sep).at(-1)!);
  return isWacz(path) ? listStored(file) : [file];
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
  const { size, mtimeMs } = statSync(path);
  return {
    ...{ name, size, identity: `${name} ${size} ${Math.trunc(mtimeMs)}` },
    read(offset, length) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
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

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The WARC files that a WACZ file holds as they are, by its central directory (APPNOTE 4.3). */
function listStored(zip: WarcBytes): WarcBytes[] {
  const tail = zip.read(Math.max(0, zip.size - 65_557), 65_557);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at < 0 || tail.readUInt32LE(at) !== endOfDirectory)
    throw new ArchiveError(`${zip.name} is no whole WACZ file: its directory is missing`, 'copy or fetch it again');
  const [size, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (start === 0xffffffff)
    throw new ArchiveError(`${zip.name} is larger than 4 GB`, 'take its WARC files out of it:  unzip');
  const directory = zip.read(start, size);
  const found: WarcBytes[] = [];
  for (let entry = 0; entry + 46 <= directory.length && directory.readUInt32LE(entry) === directoryEntry; ) {
    const [method, stored] = [directory.readUInt16LE(entry + 10), directory.readUInt32LE(entry + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(entry + field)) as [
      number,
      number,
      number,
    ];
    const name = directory.subarray(entry + 46, entry + 46 + nameLength).toString('utf8');
    const header = directory.readUInt32LE(entry + 42);
    entry += 46 + nameLength + extra + comment;
    if (!isWarc(name)) continue;
    if (method !== 0)
      throw new ArchiveError(
        `${zip.name} holds ${name} compressed a second time, which cannot be read in place`,
        'take it out of the WACZ file:  unzip',
      );
    const local = zip.read(header, 30);
    const begin = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    found.push({
      ...{ name: `${zip.name}/${name}`, size: stored, identity: `${zip.identity} ${name}` },
      read: (offset, length) => zip.read(begin + offset, Math.max(0, Math.min(length, stored - offset))),
    });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
