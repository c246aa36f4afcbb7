import { inflateMember } from './gzip-member.ts';
import type { WarcBytes } from './warc-bytes.ts';

export interface WarcRecord {
  readonly offset: number;
  /** Bytes in the file, compressed as they are. */
  readonly length: number;
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

interface Damaged {
  readonly offset: number;
  readonly fault: string;
  readonly remedy?: string;
  /** Nothing after it can be read either. */
  readonly isLast?: boolean;
}

export type ReadWarcRecord = WarcRecord | Damaged;

/** A page beyond it is none; a length beyond it is not worth the memory. */
const largestRecord = 128 * 1024 * 1024;
/** Places in a file after which records are still looked for: bytes that only seem to begin records cost time. */
const mostDamaged = 100;
const windowSize = 256 * 1024;
/** Most records are smaller: crawls have two that are no captures for each that is one. */
const firstWindow = 16 * 1024;

/**
 * The records of a WARC file (ISO 28500), one after the other. In: its bytes. Out: each record with its place, or what is wrong at a place;
 * what follows a damaged record is found again where it can be. A compressed file is read member by member, so that any record can be
 * read by its offset alone.
 */
export function* readRecords(file: WarcBytes): Generator<ReadWarcRecord> {
  let damaged = 0;
  for (let at = 0; at < file.size; ) {
    const read = readRecordAt(file, at);
    if ('fault' in read && ++damaged > mostDamaged) {
      yield { offset: at, fault: `${mostDamaged} places before are damaged, too; nothing after them is read` };
      return;
    }
    yield read;
    if (!('fault' in read)) at += read.length;
    else {
      const next = read.isLast ? undefined : findNext(file, at + 1);
      if (next === undefined) return;
      at = next;
    }
  }
}

/** The record at an offset. */
export function readRecordAt(file: WarcBytes, offset: number): ReadWarcRecord {
  const start = file.read(offset, 2);
  return start[0] === 0x1f && start[1] === 0x8b ? readMember(file, offset) : readPlain(file, offset);
}

function readPlain(file: WarcBytes, offset: number): ReadWarcRecord {
  const begin = file.read(offset, 64 * 1024);
  if (/^WARC\/[\d.]+\n/.test(begin.subarray(0, 16).toString('latin1'))) return withOtherLineEnds(offset);
  const head = parseHead(begin);
  if (typeof head === 'string') return { offset, fault: head };
  if (head.length > largestRecord) return { offset, fault: `the record has ${head.length} bytes` };
  const bytes = file.read(offset + head.start, head.length + 4);
  return toRecord({ offset, head, bytes, length: head.start + head.length + 4 });
}

function readMember(file: WarcBytes, offset: number): ReadWarcRecord {
  for (let size = firstWindow; ; size *= 4) {
    const packed = file.read(offset, size);
    const isAll = offset + packed.length >= file.size;
    const inflated = inflateMember(packed, largestRecord);
    if (inflated === 'cut off' && !isAll && size < 4 * largestRecord) continue;
    if (inflated === 'too long') return inOnePiece(offset);
    if (typeof inflated === 'string') {
      const fault =
        inflated === 'cut off' && isAll
          ? 'the file is cut off in this record'
          : `the compressed record is damaged (${inflated})`;
      return { offset, fault };
    }
    const head = parseHead(inflated.bytes);
    if (typeof head === 'string') return { offset, fault: head };
    const bytes = inflated.bytes.subarray(head.start);
    if (bytes.subarray(head.length + 4, head.length + 9).toString('latin1') === 'WARC/') return inOnePiece(offset);
    return toRecord({ offset, head, bytes, length: inflated.length });
  }
}

/** By `gzip` of a whole file: no record can be read without all before it. */
const inOnePiece = (offset: number): Damaged => ({
  offset,
  fault: 'many records are compressed in one piece, so that none can be read by itself',
  remedy: 'take the compression off (gunzip), or compress it record by record (warcio recompress)',
  isLast: true,
});

/** By a copy or a checkout that takes it for a text: bodies were changed with it, and no length holds. */
const withOtherLineEnds = (offset: number): Damaged => ({
  offset,
  fault: 'the file ends its lines with LF, a WARC file does with CR LF',
  remedy: 'copy or fetch it again as it is, byte for byte (git: “*.warc binary” in .gitattributes)',
  isLast: true,
});

interface Head {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the block begins. */
  readonly start: number;
  readonly length: number;
}

function parseHead(bytes: Buffer): Head | string {
  if (bytes.subarray(0, 5).toString('latin1') !== 'WARC/') return 'no record begins here';
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return 'the header of the record has no end';
  const fields = new Map<string, string>();
  // A line that begins with white space goes on with the one before it.
  for (const line of bytes
    .subarray(0, end)
    .toString('utf8')
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const length = Number(fields.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return 'the record has no Content-Length';
  return { fields, start: end + 4, length };
}

function toRecord({
  offset,
  head,
  bytes,
  length,
}: {
  offset: number;
  head: Head;
  bytes: Buffer;
  length: number;
}): ReadWarcRecord {
  if (bytes.length < head.length)
    return { offset, fault: `the record ends after ${bytes.length} of ${head.length} bytes` };
  if (bytes.subarray(head.length, head.length + 4).toString('latin1') !== '\r\n\r\n')
    return { offset, fault: `the record does not end after the ${head.length} bytes that its Content-Length names` };
  return { offset, length, fields: head.fields, block: bytes.subarray(0, head.length) };
}

/** Where the next record seems to begin: a gzip member, or a line `WARC/1.` after an empty one. */
function findNext(file: WarcBytes, from: number): number | undefined {
  const marks = [Buffer.from([0x1f, 0x8b, 8]), Buffer.from('\r\n\r\nWARC/1.')];
  for (let at = from; at < file.size; at += windowSize - 16) {
    const bytes = file.read(at, windowSize);
    const found = marks
      .map((mark, which) => ({ at: bytes.indexOf(mark), skip: which === 0 ? 0 : 4 }))
      .filter((one) => one.at >= 0);
    if (found.length > 0) return at + Math.min(...found.map((one) => one.at + one.skip));
  }
  return undefined;
}
