import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBody, parseResponse } from './http-response.ts';

const page = '<main><p>We keep your letters.</p></main>';
const answer = (fields: string, body: Buffer | string, newline = '\r\n') =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK${newline}${fields}${fields && newline}${newline}`), Buffer.from(body)]);
const bodyOf = (block: Buffer, largest = 1000) => {
  const body = decodeBody(parseResponse(block)!, largest);
  return 'fault' in body ? body.fault : body.toString('latin1');
};

test.each([
  ['lines that end in LF', answer('Content-Type: text/html\nnonsense', page, '\n'), page],
  ['no body', Buffer.from('HTTP/1.0 200 OK\r\nContent-Type: text/html'), ''],
  ['a body with blank lines of LF', answer('A: b', 'one\n\ntwo'), 'one\n\ntwo'],
  ['gzip', answer('Content-Encoding: x-gzip', gzipSync(page)), page],
  ['brotli', answer('Content-Encoding: br', brotliCompressSync(page)), page],
  ['zstd', answer('Content-Encoding: zstd', zstdCompressSync(page)), page],
  ['deflate with a head', answer('Content-Encoding: deflate', deflateSync(page)), page],
  ['deflate without one', answer('Content-Encoding: deflate', deflateRawSync(page)), page],
  ['two encodings, the last one first', answer('Content-Encoding: deflate, gzip', gzipSync(deflateSync(page))), page],
  ['nothing that is an encoding', answer('Content-Encoding: identity', page), page],
  ['gzip that was stored decoded', answer('Content-Encoding: gzip\r\nContent-Length: 9999', page), page],
  [
    'brotli that was stored decoded',
    answer('Content-Encoding: br', `<!doctype html>${page}`),
    `<!doctype html>${page}`,
  ],
  ['chunks', answer('Transfer-Encoding: chunked', '3;a=b\r\n<ma\r\n4\r\nin/>\r\n0\r\n\r\n'), '<main/>'],
  ['chunks that were put together before', answer('Transfer-Encoding: chunked', page), page],
])('the body of an answer with %s', (_, block, body) => {
  expect(bodyOf(block)).toBe(body);
});

test.each([
  ['a body shorter than told', answer('Content-Length: 50', 'short'), 'the body ends after 5 of 50 bytes'],
  ['a chunk without an end', answer('Transfer-Encoding: chunked', '9\r\nshort'), 'the body ends within a chunk'],
  [
    'a chunk without a length',
    answer('Transfer-Encoding: chunked', '1\r\na\r\nzz\r\nb'),
    'the body ends within a chunk',
  ],
  ['a line that is no length', answer('Transfer-Encoding: chunked', '1\r\na\r\nb'), 'the body ends within a chunk'],
  ['an encoding of tomorrow', answer('Content-Encoding: dcb', page), 'the body is encoded by dcb, which is not read'],
  ['five encodings', answer('Content-Encoding: a,b,c,d,e', page), 'the body is encoded 5 times'],
  [
    'too much in it',
    answer('Content-Encoding: gzip', gzipSync('a'.repeat(2000))),
    'the body has more than the 1000 bytes that are read once it is decoded',
  ],
  [
    'nothing of its encoding',
    answer('Content-Encoding: br', 'Not Found'),
    expect.stringMatching(/^the body cannot be decoded \(br: /),
  ],
])('an answer with %s is refused', (_, block, fault) => {
  expect(bodyOf(block)).toEqual(fault);
});

test('a block that is no answer is none, and fields are known whatever their capitals', () => {
  expect(parseResponse(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toBeUndefined();
  expect(parseResponse(answer('X-A:  b ', ''))).toMatchObject({ status: 200, fields: new Map([['x-a', 'b']]) });
});
