import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { WarcBytes } from './warc-bytes.ts';
import { listZip, readZipEntry } from './zip-entries.ts';

const fileOf = (bytes: Buffer, size = bytes.length): WarcBytes => ({
  ...{ name: 'crawl.wacz', size, identity: 'a' },
  read: (offset, length) => bytes.subarray(offset, offset + length),
});
const readAll = (zip: WarcBytes) =>
  listZip(zip).map((entry) => `${entry.name}: ${readZipEntry(zip, entry)?.toString() ?? 'unread'}`);

/** Numbers of 2, 4 or 8 bytes, as ZIP files hold them. */
const numbers = (...all: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]) =>
  Buffer.concat(
    all.map(([bytes, value]) => {
      const out = Buffer.alloc(8);
      out.writeBigUInt64LE(BigInt(value));
      return out.subarray(0, bytes);
    }),
  );

interface Longhand {
  /** The extra field of the entry in the directory. */
  readonly extra?: Buffer;
  /** Where the locator says that the long end record is. */
  readonly locatedAt?: number;
}

/** A ZIP64 file with one packed entry, whose sizes and place all stand in the extra field. */
function longZip({ extra, locatedAt }: Longhand = {}): Buffer {
  const [name, packed] = [Buffer.from('pages.jsonl'), deflateRawSync('{"url": "https://fern.example/"}')];
  const local = Buffer.concat([
    numbers([4, 0x04034b50], [2, 45], [2, 0], [2, 8], [4, 0], [4, 0], [4, 0xffffffff], [4, 0xffffffff]),
    ...[numbers([2, name.length], [2, 0]), name, packed],
  ]);
  const fields = extra ?? numbers([2, 9], [2, 2], [2, 0], [2, 1], [2, 24], [8, 32], [8, packed.length], [8, 0]);
  const directory = Buffer.concat([
    numbers([4, 0x02014b50], [2, 45], [2, 45], [2, 0], [2, 8], [4, 0], [4, 0], [4, 0xffffffff], [4, 0xffffffff]),
    numbers([2, name.length], [2, fields.length], [2, 0], [4, 0], [4, 0], [4, 0xffffffff]),
    ...[name, fields],
  ]);
  const at = local.length + directory.length;
  return Buffer.concat([
    ...[local, directory],
    numbers([4, 0x06064b50], [8, 44], [4, 0], [8, 0], [8, 1], [8, 1], [8, directory.length], [8, local.length]),
    numbers([4, 0x07064b50], [4, 0], [8, locatedAt ?? at], [4, 1]),
    numbers([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]),
  ]);
}

const stored = Buffer.from(zipSync({ 'a.json': [Buffer.from('{}'), { level: 0 }], 'b.json': Buffer.from('[1]') }));

test.each([
  ['stored and packed', stored, ['a.json: {}', 'b.json: [1]']],
  [
    'with a comment at its end',
    Buffer.concat([stored.subarray(0, -2), Buffer.from('\x05\0notes')]),
    ['a.json: {}', 'b.json: [1]'],
  ],
  ['without a file in it', Buffer.from(zipSync({})), []],
  ['in the long form', longZip(), ['pages.jsonl: {"url": "https://fern.example/"}']],
])('the entries of a ZIP file %s', (_, bytes, entries) => {
  expect(readAll(fileOf(bytes))).toEqual(entries);
});

test.each([
  ['that is something else', Buffer.from('Not found')],
  ['whose end is cut off', stored.subarray(0, -6)],
  ['whose beginning is cut off', stored.subarray(60)],
  ['whose directory is longer than any', Buffer.from(stored).fill(0xff, stored.length - 10, stored.length - 6)],
  ['whose long end record is not where it is said to be', longZip({ locatedAt: 9_999 })],
])('a ZIP file %s is refused with a remedy', (_, bytes) => {
  expect(() => readAll(fileOf(bytes))).toThrow('crawl.wacz is no whole WACZ file: its directory is missing');
});

test('an entry is not read where its bytes are damaged, are too many or have no header of their own', () => {
  const damaged = Buffer.from(stored);
  damaged[damaged.lastIndexOf('b.json', stored.length - 80) + 6] = 0xff;
  expect(readAll(fileOf(damaged))).toEqual(['a.json: {}', 'b.json: unread']);
  expect(readAll(fileOf(longZip({ extra: Buffer.alloc(0) })))).toEqual(['pages.jsonl: unread']);
  const zip = fileOf(longZip({ extra: numbers([2, 1], [2, 24], [8, 32], [8, 34], [8, 90_000]) }));
  expect(() => readAll(zip)).toThrow('no whole WACZ file');
});
