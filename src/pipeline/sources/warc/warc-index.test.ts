import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCapture, whyNoPage } from './read-capture.ts';
import type { WarcBytes } from './warc-bytes.ts';
import { indexFiles, placeOfFault } from './warc-index.ts';

const url = 'https://fern.example/terms';
const body = '<main><p>We keep your letters.</p></main>';

/** A record with the fields given; those that no test is about are added. */
function record(fields: Record<string, string>, block: Buffer | string): Buffer {
  const all = { 'WARC-Type': 'response', 'WARC-Target-URI': url, 'WARC-Date': '2026-01-02T03:04:05Z', ...fields };
  const head = Object.entries({ ...all, 'Content-Length': Buffer.byteLength(block) }).map((one) => one.join(': '));
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${head.join('\r\n')}\r\n\r\n`),
    Buffer.from(block),
    Buffer.from('\r\n\r\n'),
  ]);
}
const answer = (fields: readonly string[], content: Buffer | string = body) =>
  Buffer.concat([Buffer.from(`${['HTTP/1.1 200 OK', ...fields].join('\r\n')}\r\n\r\n`), Buffer.from(content)]);
const sumOf = (algorithm: string, encoding: 'hex' | 'base64', content: Buffer | string = body) =>
  createHash(algorithm).update(content).digest(encoding);

function index(...records: Buffer[]) {
  const bytes = Buffer.concat(records);
  const file: WarcBytes = {
    ...{ name: 'a.warc', size: bytes.length, identity: 'a' },
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
  const { entries, faults } = indexFiles([file]);
  return { entries, faults, pages: entries.map((entry) => readCapture(entry, new Map([[file.name, file]]))) };
}

test.each([
  ['no digest', {}, answer([])],
  ['a sum in Base32', { 'WARC-Payload-Digest': 'sha1:MGGFFW2SRLMVTOOULQWC64CCBEYD46SU' }, answer([])],
  ['a padded sum', { 'WARC-Payload-Digest': 'md5:JQGQVTMRDSZXFJ4W5SKZFEPXTM======' }, answer([])],
  ['a sum in hexadecimal', { 'WARC-Payload-Digest': `SHA-256:${sumOf('sha256', 'hex').toUpperCase()}` }, answer([])],
  ['a sum in Base64', { 'WARC-Payload-Digest': `sha512:${sumOf('sha512', 'base64')}` }, answer([])],
  ['a sum by what nobody knows', { 'WARC-Payload-Digest': 'blake3:00' }, answer([])],
  ['a sum without a name', { 'WARC-Payload-Digest': 'none' }, answer([])],
  [
    'a sum of the body as sent in chunks',
    { 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex', `29\r\n${body}\r\n0\r\n\r\n`)}` },
    answer(['Transfer-Encoding: chunked'], `29\r\n${body}\r\n0\r\n\r\n`),
  ],
  [
    'a sum of what the packed body means',
    { 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex')}` },
    answer(['Content-Encoding: gzip', 'Content-Type: text/html'], gzipSync(body)),
  ],
  [
    'that, of no declared type',
    { 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex')}` },
    answer(['Content-Encoding: gzip'], gzipSync(body)),
  ],
  ['a page that is no answer of a server', { 'WARC-Type': 'resource', 'Content-Type': 'text/html' }, body],
  [
    'the sum of its block',
    {
      'WARC-Type': 'resource',
      'WARC-Block-Digest': `md5:${sumOf('md5', 'hex')}`,
      'Content-Type': 'text/html; charset=utf-8',
    },
    body,
  ],
])('a capture with %s is the page', (_, fields, block) => {
  const { faults, pages } = index(record(fields, block));
  expect(faults.map(placeOfFault)).toEqual([]);
  expect(pages.map((page) => ('bytes' in page ? page.bytes.toString() : page.message))).toEqual([body]);
});

test.each([
  ['without a date', { 'WARC-Date': '2026-01' }, answer([]), 'the record has no date to the second (WARC-Date)'],
  [
    'of a day that is none',
    { 'WARC-Date': '2026-02-30T25:00:00Z' },
    answer([]),
    'the record has no date to the second (WARC-Date)',
  ],
  ['without an answer', {}, 'GET / HTTP/1.1\r\n\r\n', 'the record holds no answer of a server'],
  [
    'whose body was changed',
    { 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex', 'We sell.')}` },
    answer([]),
    'the bytes captured are not those of the WARC-Payload-Digest',
  ],
  [
    'whose packed body cannot be read',
    { 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex')}` },
    answer(['Content-Encoding: br'], 'x'),
    'the bytes captured are not those of the WARC-Payload-Digest',
  ],
])('a record %s is a fault that names its address', (_, fields, block, message) => {
  const { entries, faults } = index(record(fields, block));
  expect(entries).toEqual([]);
  expect(faults).toMatchObject([{ message }]);
  expect(placeOfFault(faults[0]!)).toMatch(/^a\.warc, byte 0 \(https:\/\/fern\.example\/terms/);
});

test('requests, notes of the crawler and addresses of other kinds are no captures', () => {
  const others = [
    record({ 'WARC-Type': 'request' }, 'GET / HTTP/1.1\r\n\r\n'),
    record({ 'WARC-Type': 'metadata' }, 'via: a'),
    record({ 'WARC-Target-URI': 'dns:fern.example' }, answer([])),
    record({ 'WARC-Target-URI': 'urn:x', 'WARC-Type': 'resource' }, 'x'),
  ];
  expect(index(...others)).toEqual({ entries: [], faults: [], pages: [] });
});

test('where an answer leads is a whole address; one that is none leads nowhere', () => {
  const to = (location: string) => index(record({}, answer([`Location: ${location}`]))).entries[0]!.redirect;
  expect(to('/de/terms')).toBe('https://fern.example/de/terms');
  expect(to('https://')).toBeUndefined();
});

test('a revisit that names no address repeats its own, one without a name what has its digest', () => {
  const repeat = (fields: Record<string, string>): Buffer =>
    record({ 'WARC-Type': 'revisit', 'WARC-Date': '2026-03-01T00:00:00Z', ...fields }, '');
  const first = record({ 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex')}` }, answer(['Content-Type: text/html']));
  for (const fields of [
    { 'WARC-Refers-To-Date': '2026-01-02T03:04:05Z' },
    { 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex')}` },
  ] as Record<string, string>[]) {
    const { entries, pages } = index(repeat(fields), first);
    expect(entries[1]).toMatchObject({
      type: 'revisit',
      mime: 'text/html',
      repeats: { offset: repeat(fields).length },
    });
    expect(pages[1]).toMatchObject({ bytes: Buffer.from(body) });
  }
  expect(index(repeat({ 'WARC-Payload-Digest': 'md5:00' }), first).pages[1]).toMatchObject({
    message: 'it repeats a capture that is not here',
  });
});

test('a server that answers “not modified” says nothing else; a revisit of a redirect or of a page cut off is none either', () => {
  const digest = { 'WARC-Payload-Digest': `md5:${sumOf('md5', 'hex', '')}`, 'WARC-Date': '2026-03-01T00:00:00Z' };
  const first = (fields: Record<string, string>, status: string) =>
    record({ ...digest, 'WARC-Date': '2026-01-02T03:04:05Z', ...fields }, `HTTP/1.1 ${status}\r\n\r\n`);
  const again = record({ ...digest, 'WARC-Type': 'revisit' }, 'HTTP/1.1 304 Not Modified\r\n\r\n');
  const last = (...records: Buffer[]) => whyNoPage(index(...records).entries.at(-1)!);
  expect(last(again)).toBeUndefined();
  expect(last(first({ 'WARC-Truncated': 'length' }, '200 OK'), again)).toBe('was cut off by the crawler (length)');
  expect(last(first({}, '301 Moved\r\nLocation: /terms'), again)).toBe('leads to https://fern.example/terms');
});
