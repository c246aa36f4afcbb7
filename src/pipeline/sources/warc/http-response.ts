/**
 * What a server answered, as a WARC record holds it. In: the block of a response. Out: status, fields, and the body as the server meant it:
 * chunks put together, compression taken off (gzip, deflate, br, zstd); or what is wrong with it.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** As recorded. */
  readonly raw: Buffer;
}

/** Status, fields by lower-case name, and the raw body of an HTTP answer; undefined where the block is none. */
export function parseResponse(block: Buffer): HttpResponse | undefined {
  const crlf = block.indexOf('\r\n\r\n');
  const lf = block.indexOf('\n\n');
  const [end, skip] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : [lf, 2];
  const head = block.subarray(0, end < 0 ? block.length : end).toString('latin1');
  const [first = '', ...lines] = head.split(/\r?\n/);
  const [, status] = /^HTTP\/\S+ (\d{3})/.exec(first) ?? [];
  if (status === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), fields, raw: end < 0 ? Buffer.alloc(0) : block.subarray(end + skip) };
}

/** Why a body is not whole: it ends before the length that the server named. */
function whyCutOff({ fields, raw }: HttpResponse): string | undefined {
  const encoded = fields.has('content-encoding') || fields.has('transfer-encoding');
  const length = Number(fields.get('content-length') ?? Number.NaN);
  // Of a body that was stored decoded the field has the length before.
  return !encoded && raw.length < length ? `the body ends after ${raw.length} of ${length} bytes` : undefined;
}

/** The body without the chunks it was sent in. Some archivers store it so, and leave the field as it was. */
export const withoutChunks = (response: Pick<HttpResponse, 'fields' | 'raw'>): Buffer => joinChunks(response).body;

function joinChunks({ fields, raw }: Pick<HttpResponse, 'fields' | 'raw'>): { body: Buffer; isCutOff?: boolean } {
  if (!/\bchunked\b/i.test(fields.get('transfer-encoding') ?? '')) return { body: raw };
  // A chunk may be one byte: nothing is made for each.
  const body = Buffer.allocUnsafe(raw.length);
  let end = 0;
  for (let at = 0; at < raw.length; ) {
    const lineEnd = raw.indexOf('\r\n', at);
    const [, size] =
      /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
        raw.toString('latin1', at, lineEnd < 0 ? at : Math.min(lineEnd, at + 200)),
      ) ?? [];
    if (size === undefined) return at === 0 ? { body: raw } : { body: body.subarray(0, end), isCutOff: true };
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    end += raw.copy(body, end, lineEnd + 2, lineEnd + 2 + length);
    at = lineEnd + 2 + length + 2;
    if (at > raw.length + 2) return { body: body.subarray(0, end), isCutOff: true };
  }
  return { body: body.subarray(0, end) };
}

const decoders: Readonly<Record<string, (bytes: Buffer, most: { readonly maxOutputLength: number }) => Buffer>> = {
  gzip: (bytes, most) => gunzipSync(bytes, most),
  'x-gzip': (bytes, most) => gunzipSync(bytes, most),
  br: (bytes, most) => brotliDecompressSync(bytes, most),
  zstd: (bytes, most) => zstdDecompressSync(bytes, most),
  // Servers mean one or the other by it.
  deflate: (bytes, most) => ((bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, most) : inflateRawSync(bytes, most)),
};

const mostEncodings = 4;

/**
 * The body as the server meant it: chunks put together, compression taken off (gzip, deflate, br, zstd); or what is wrong with
 * it, such as a body that was cut off. `largest`: bytes that are read of such a page at all.
 */
export function decodeBody(response: HttpResponse, largest: number): Buffer | { readonly fault: string } {
  const cut = whyCutOff(response);
  if (cut) return { fault: cut };
  const joined = joinChunks(response);
  if (joined.isCutOff) return { fault: 'the body ends within a chunk' };
  let { body } = joined;
  const encodings = (response.fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim());
  if (encodings.length > mostEncodings) return { fault: `the body is encoded ${encodings.length} times` };
  for (const encoding of encodings.reverse()) {
    if (encoding === '' || encoding === 'identity') continue;
    const decode = decoders[encoding];
    if (!decode) return { fault: `the body is encoded by ${encoding}, which is not read` };
    try {
      body = decode(body, { maxOutputLength: largest });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        return { fault: `the body has more than the ${largest} bytes that are read once it is decoded` };
      // Some archivers store the body decoded, and leave the field as it was.
      if (/gzip/.test(encoding) && body[0] !== 0x1f) continue;
      if (/^\s*<(?:!doctype|html)/i.test(body.subarray(0, 200).toString('latin1'))) continue;
      return { fault: `the body cannot be decoded (${encoding}: ${(error as Error).message})` };
    }
  }
  return body;
}
