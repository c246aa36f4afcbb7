import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

interface NewRecord {
  readonly url: string;
  readonly capturedAt: string;
  readonly mime: string;
  readonly body: Buffer;
  /** The capture that has the same bytes; then the body is empty. */
  readonly repeats?: { readonly url: string; readonly capturedAt: string; readonly digest: string };
}

/** The digest of a body as WARC names it: `sha256:` and hexadecimal digits. */
export const toPayloadDigest = (body: Buffer): string => `sha256:${createHash('sha256').update(body).digest('hex')}`;

/**
 * A record of a WARC file (ISO 28500, 1.1), compressed as a member of its own. In: a capture. Out: its bytes, to be put at the end of a
 * file. A capture whose bytes are those of one before is a revisit, which holds none.
 */
export function writeRecord({ url, capturedAt, mime, body, repeats }: NewRecord): Buffer {
  const length = repeats ? '' : `Content-Length: ${body.length}\r\n`;
  const head = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${mime}\r\n${length}\r\n`);
  const block = repeats ? head : Buffer.concat([head, body]);
  const digest = repeats?.digest ?? toPayloadDigest(body);
  // The same capture has the same name, whenever it is written.
  const name = createHash('sha256').update(`${url} ${capturedAt} ${digest}`).digest('hex');
  const id = [
    name.slice(0, 8),
    name.slice(8, 12),
    `8${name.slice(13, 16)}`,
    `8${name.slice(17, 20)}`,
    name.slice(20, 32),
  ].join('-');
  const fields = [
    'WARC/1.1',
    `WARC-Type: ${repeats ? 'revisit' : 'response'}`,
    `WARC-Record-ID: <urn:uuid:${id}>`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${capturedAt}`,
    `WARC-Payload-Digest: ${digest}`,
    ...(repeats
      ? [
          'WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
          `WARC-Refers-To-Target-URI: ${repeats.url}`,
          `WARC-Refers-To-Date: ${repeats.capturedAt}`,
        ]
      : []),
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${block.length}`,
  ];
  return gzipSync(Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]));
}
