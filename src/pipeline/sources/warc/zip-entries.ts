import { inflateRawSync } from 'node:zlib';
import { ArchiveError } from '../archive-error.ts';
import type { WarcBytes } from './warc-bytes.ts';

export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  /** In the file, compressed as it is. */
  readonly size: number;
  /** Where the bytes begin. */
  readonly findStart: () => number;
}

const largestDirectory = 256 * 1024 * 1024;
const end = Buffer.from([0x50, 0x4b, 5, 6]);
const end64Locator = 0x07064b50;
const directoryEntry = 0x02014b50;

/**
 * What a ZIP file holds, by its central directory (APPNOTE 4.3, ZIP64 included). In: the file. Out: name, place and size of each entry, and
 * its bytes where they are wanted. Nothing else is read, so that a file of many gigabytes costs no more than a small one.
 */
export function listZip(zip: WarcBytes): ZipEntry[] {
  const { size, start } = findDirectory(zip);
  const directory = size > largestDirectory ? Buffer.alloc(0) : zip.read(start, size);
  if (directory.length < size) refuse(zip);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const nameEnd = at + 46 + nameLength!;
    const extra = directory.subarray(nameEnd, nameEnd + extraLength!);
    const { stored, header } = toPlace(directory, at, extra);
    entries.push({
      name: directory.subarray(at + 46, nameEnd).toString('utf8'),
      isStored: directory.readUInt16LE(at + 10) === 0,
      size: stored,
      findStart() {
        const local = zip.read(header, 30);
        return local.length < 30 ? refuse(zip) : header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      },
    });
    at = nameEnd + extraLength! + commentLength!;
  }
  return entries;
}

/** The bytes of a small entry; nothing where they are damaged or too many. */
export function readZipEntry(zip: WarcBytes, entry: ZipEntry): Buffer | undefined {
  const largest = 16 * 1024 * 1024;
  if (entry.size > largest) return undefined;
  const bytes = zip.read(entry.findStart(), entry.size);
  try {
    return entry.isStored ? bytes : inflateRawSync(bytes, { maxOutputLength: largest });
  } catch {
    return undefined;
  }
}

function findDirectory(zip: WarcBytes): { size: number; start: number } {
  const tailStart = Math.max(0, zip.size - 65_557);
  const tail = zip.read(tailStart, 65_557);
  const at = tail.lastIndexOf(end);
  if (at < 0 || at + 22 > tail.length) return refuse(zip);
  const locator = at >= 20 ? tail.subarray(at - 20, at) : Buffer.alloc(20);
  if (locator.readUInt32LE(0) !== end64Locator)
    return { size: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
  const record = zip.read(Number(locator.readBigUInt64LE(8)), 56);
  if (record.length < 56) return refuse(zip);
  return { size: Number(record.readBigUInt64LE(40)), start: Number(record.readBigUInt64LE(48)) };
}

/** Sizes of four gigabytes and more stand in an extra field, in the order of the fields that have no room for them. */
function toPlace(directory: Buffer, at: number, extra: Buffer): { stored: number; header: number } {
  const [original, stored, header] = [24, 20, 42].map((field) => directory.readUInt32LE(at + field));
  const long = findField(extra, 1);
  let next = original === 0xffffffff ? 8 : 0;
  const widen = (value: number) => {
    if (value !== 0xffffffff || next + 8 > long.length) return value;
    next += 8;
    return Number(long.readBigUInt64LE(next - 8));
  };
  return { stored: widen(stored!), header: widen(header!) };
}

function findField(extra: Buffer, wanted: number): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}

function refuse({ name }: WarcBytes): never {
  throw new ArchiveError(`${name} is no whole WACZ file: its directory is missing`, 'copy or fetch it again');
}
