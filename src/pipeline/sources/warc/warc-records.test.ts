import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { WarcBytes } from './warc-bytes.ts';
import { readRecords } from './warc-records.ts';

const fileOf = (bytes: Buffer): WarcBytes => ({
  ...{ name: 'a.warc', size: bytes.length, identity: 'a' },
  read: (offset, length) => bytes.subarray(offset, offset + length),
});
const record = (fields: string, block: string) =>
  Buffer.from(`WARC/1.1\r\nWARC-Type: resource\r\n${fields}\r\n\r\n${block}\r\n\r\n`, 'latin1');
const words = (block: string) => record(`Content-Length: ${block.length}`, block);
const read = (...parts: Buffer[]) =>
  [...readRecords(fileOf(Buffer.concat(parts)))].map((one) =>
    'fault' in one ? one.fault : one.block.toString('latin1'),
  );

/** A member of gzip with parts of a header that few tools write (RFC 1952). */
function member(content: Buffer, flags: number, optional: Buffer): Buffer {
  const sums = Buffer.alloc(8);
  sums.writeUInt32LE(crc32(content));
  sums.writeUInt32LE(content.length, 4);
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]),
    optional,
    deflateRawSync(content),
    sums,
  ]);
}
/** Letters that no compression makes short. */
const noise = Array.from({ length: 40_000 }, (_, at) => ((at * at * 7919) % 65_521).toString(36)).join('');

test.each([
  [
    'one after the other, with fields over several lines',
    [record('X: a\r\n b\r\nContent-Length: 3', 'One'), words('Two')],
  ],
  ['with a name in the header', [member(words('One'), 8, Buffer.from('a.warc\0')), gzipSync(words('Two'))]],
  ['with a comment', [member(words('One'), 16, Buffer.from('by hand\0')), gzipSync(words('Two'))]],
  ['with a field of its own', [member(words('One'), 4, Buffer.from([2, 0, 9, 9])), gzipSync(words('Two'))]],
  ['with a sum of the header', [member(words('One'), 2, Buffer.from([0, 0])), gzipSync(words('Two'))]],
  ['with and without compression', [words('One'), gzipSync(words('Two'))]],
])('records are read %s', (_, parts) => {
  expect(read(...parts)).toEqual(['One', 'Two']);
});

test('a compressed record longer than what is read of a file at first is read whole', () => {
  expect(gzipSync(words(noise)).length).toBeGreaterThan(64 * 1024);
  expect(read(gzipSync(words(noise)), gzipSync(words('Two')))).toEqual([noise, 'Two']);
});

const changed = (bytes: Buffer, at: number) => Object.assign(Buffer.from(bytes), { [at]: bytes[at]! ^ 0xff });
const packed = gzipSync(words('One'));

test.each([
  ['words that are no record', Buffer.from('Not a web archive'), 'no record begins here'],
  ['no length', record('A line without a colon', 'One'), 'the record has no Content-Length'],
  ['a length below nothing', record('Content-Length: -1', 'One'), 'the record has no Content-Length'],
  ['a length beyond memory', record('Content-Length: 999999999', 'One'), 'the record has 999999999 bytes'],
  ['a wrong sum', changed(packed, packed.length - 8), 'the compressed record is damaged (its sum does not match)'],
  [
    'bytes that no compression makes',
    packed.with(10, 0xff),
    expect.stringMatching(/^the compressed record is damaged \(/),
  ],
  ['words packed that are no record', gzipSync('Not a web archive'), 'no record begins here'],
])('%s: the fault is named, and the record after it is read', (_, damaged, fault) => {
  expect(read(Buffer.from(damaged), Buffer.from('\r\n\r\n'), words('Two'))).toEqual([fault, 'Two']);
});

test.each([
  ['a header that goes on', Buffer.from('WARC/1.1\r\nWARC-Type: resource'), 'the header of the record has no end'],
  ['a length beyond the file', record('Content-Length: 90', 'One'), 'the record ends after 7 of 90 bytes'],
  ['a few bytes of a member', packed.subarray(0, 12), 'the file is cut off in this record'],
  ['a name without an end', packed.with(3, 8).fill(1, 10), 'the file is cut off in this record'],
  ['a member without its sums', packed.subarray(0, -8), 'the file is cut off in this record'],
])('%s at the end of a file: what came before is read', (_, cut, fault) => {
  expect(read(words('One'), Buffer.from(cut))).toEqual(['One', fault]);
});
