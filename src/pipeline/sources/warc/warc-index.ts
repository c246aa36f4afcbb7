import { createHash } from 'node:crypto';
import { inCodeOrder } from '../../schema/order.ts';
import { largestPage } from '../../text/extract/limits.ts';
import type { DerivedTexts } from '../archive.ts';
import { toDeclaredType } from '../page-type.ts';
import { sha256 } from '../snapshot-file.ts';
import { toAddressKey } from './address-key.ts';
import { findRepeated } from './find-repeated.ts';
import { decodeBody, type HttpResponse, parseResponse, withoutChunks } from './http-response.ts';
import { compareWithList } from './listed-digest.ts';
import type { WarcBytes } from './warc-bytes.ts';
import type { WarcEntry } from './warc-entry.ts';
import { type ReadWarcRecord, readRecords, type WarcRecord } from './warc-records.ts';

interface WarcFault {
  readonly file: string;
  readonly offset: number;
  /** The capture, where its record says of what it is. */
  readonly capture?: string;
  readonly message: string;
  readonly remedy?: string;
}

/** What is found in a file. */
interface IndexedFile {
  readonly entries: readonly WarcEntry[];
  readonly faults: readonly WarcFault[];
}

export interface WarcIndex extends IndexedFile {
  readonly byKey: ReadonlyMap<string, readonly WarcEntry[]>;
}

/**
 * What web archives hold, without their bodies. In: WARC files. Out: an entry for each capture in CDXJ form, sorted by address and time:
 * where its record is, what came back, and whether its digest holds; and what is wrong with files. Reading a file through takes seconds,
 * so its entries are kept under what identifies it.
 */
export function indexFiles(files: readonly WarcBytes[], derived?: DerivedTexts): WarcIndex {
  const known = derived?.of('web-archives');
  const parts = files.map((file): IndexedFile => {
    const key = sha256(Buffer.from(file.identity));
    const kept = known?.find(key);
    if (kept) return JSON.parse(kept.toString('utf8')) as IndexedFile;
    const index = indexFile(file);
    known?.learn(key, Buffer.from(JSON.stringify(index)));
    return index;
  });
  const entries = parts.flatMap((part) => part.entries);
  entries.sort(
    (a, b) =>
      inCodeOrder(a.key, b.key) ||
      inCodeOrder(a.capturedAt, b.capturedAt) ||
      inCodeOrder(a.file, b.file) ||
      a.offset - b.offset,
  );
  const found = findRepeated(entries);
  return {
    entries: found,
    byKey: Map.groupBy(found, ({ key }) => key),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function indexFile(file: WarcBytes): IndexedFile {
  const entries: WarcEntry[] = [];
  const faults: WarcFault[] = [];
  const report = ({ offset }: ReadWarcRecord, fault: Omit<WarcFault, 'file' | 'offset'>) =>
    faults.push({ file: file.name, offset, ...fault });
  const difference = compareWithList(file);
  if (difference) return { entries, faults: [{ file: file.name, offset: 0, message: difference }] };
  for (const read of readRecords(file)) {
    if ('fault' in read) report(read, { message: read.fault, ...(read.remedy && { remedy: read.remedy }) });
    else {
      const entry = toEntry(file.name, read);
      if (entry && 'message' in entry) report(read, entry);
      else if (entry) entries.push(entry);
    }
  }
  return { entries, faults };
}

/** Nothing for records that are no captures: requests, metadata, what the archive says of itself. */
function toEntry(
  file: string,
  { offset, fields, block }: WarcRecord,
): WarcEntry | Pick<WarcFault, 'capture' | 'message'> | undefined {
  const type = fields.get('warc-type');
  // wget writes addresses in angle brackets.
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? '';
  if ((type !== 'response' && type !== 'resource' && type !== 'revisit') || !/^https?:/i.test(url)) return undefined;
  const capturedAt = toInstant(fields.get('warc-date'));
  if (!capturedAt) return { capture: url, message: 'the record has no date to the second (WARC-Date)' };
  const response = type === 'resource' ? undefined : parseResponse(block);
  if (type === 'response' && !response) return { capture: url, message: 'the record holds no answer of a server' };
  const bodies = response ? [response.raw, withoutChunks(response)] : [block];
  const digest =
    fields.get('warc-payload-digest') ?? (type === 'resource' ? fields.get('warc-block-digest') : undefined);
  if (
    type !== 'revisit' &&
    digest !== undefined &&
    !bodies.some((body) => matches(digest, body)) &&
    !matchesDecoded(digest, response)
  )
    return {
      capture: `${url} at ${capturedAt}`,
      message: 'the bytes captured are not those of the WARC-Payload-Digest',
    };
  const location = response?.fields.get('location');
  const truncated = fields.get('warc-truncated');
  const original = toInstant(fields.get('warc-refers-to-date'));
  const mime = response ? response.fields.get('content-type') : fields.get('content-type');
  return {
    ...{ key: toAddressKey(url), url, capturedAt, type, status: response?.status ?? 200 },
    ...{
      mime: mime ?? '',
      digest: digest ?? `sha1:${toBase32(createHash('sha1').update(bodies[0]!).digest())}`,
      file,
      offset,
    },
    ...(location && URL.canParse(location, url) && { redirect: new URL(location, url).href }),
    ...(truncated && { truncated }),
    ...(original && { refersTo: { url: fields.get('warc-refers-to-target-uri') ?? url, capturedAt: original } }),
  };
}

/** To the second, as captures are named. */
function toInstant(text: string | undefined): string | undefined {
  const [, found] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(text ?? '') ?? [];
  return found !== undefined && !Number.isNaN(Date.parse(`${found}Z`)) ? `${found}Z` : undefined;
}

/** `sha1:` in Base32, as most write it, or any sum in hexadecimal. A sum that is not known proves nothing against the bytes. */
function matches(digest: string, body: Buffer): boolean {
  const [, name = '', value = ''] = /^([a-z0-9-]+):(.+)$/i.exec(digest) ?? [];
  const algorithm = {
    sha1: 'sha1',
    'sha-1': 'sha1',
    sha256: 'sha256',
    'sha-256': 'sha256',
    md5: 'md5',
    sha512: 'sha512',
  }[name.toLowerCase()];
  if (!algorithm) return true;
  const sum = createHash(algorithm).update(body).digest();
  return (
    value.toLowerCase() === sum.toString('hex') ||
    value.toUpperCase().replaceAll('=', '') === toBase32(sum) ||
    value === sum.toString('base64')
  );
}

/** Some archivers take the sum of what the compressed body means. */
function matchesDecoded(digest: string, response: HttpResponse | undefined): boolean {
  if (response?.fields.get('content-encoding') === undefined) return false;
  const type = toDeclaredType(response.fields.get('content-type') ?? '') ?? 'pdf';
  const body = decodeBody(response, largestPage[type]);
  return !('fault' in body) && matches(digest, body);
}

/** RFC 4648, without padding. */
function toBase32(bytes: Buffer): string {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      text += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[(value >> (bits - 5)) & 31];
      bits -= 5;
    }
  }
  return bits > 0 ? text + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[(value << (5 - bits)) & 31] : text;
}

/** Where a fault is, in words. */
export const placeOfFault = ({ file, offset, capture }: WarcFault): string =>
  `${file}, byte ${offset}${capture === undefined ? '' : ` (${capture})`}`;
