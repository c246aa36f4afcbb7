/** One member of a gzip file (RFC 1952), read by itself, its sum checked. */
import { crc32, inflateRawSync } from 'node:zlib';

interface Inflated {
  readonly bytes: Buffer;
  /** Bytes of the member, with its header and sums. */
  readonly length: number;
}

/** In: bytes that begin with a member; the most bytes that it may hold. Out: what it holds; or why not: "cut off", "too long", or what is wrong with it. */
export function inflateMember(packed: Buffer, most: number): Inflated | string {
  const start = memberStart(packed);
  if (start === undefined) return 'cut off';
  try {
    // With `info` the engine returns how many bytes it took; its type declarations lack that.
    const options: object = { info: true, maxOutputLength: most };
    const out: object = inflateRawSync(packed.subarray(start), options);
    const { buffer, engine } = out as { buffer: Buffer; engine: { bytesWritten: number } };
    const end = start + engine.bytesWritten;
    if (end + 8 > packed.length) return 'cut off';
    if (packed.readUInt32LE(end) !== crc32(buffer)) return 'its sum does not match';
    return { bytes: buffer, length: end + 8 };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too long';
    return code === 'Z_BUF_ERROR' ? 'cut off' : message;
  }
}

function memberStart(packed: Buffer): number | undefined {
  if (packed.length < 18) return undefined;
  const flags = packed[3]!;
  let at = 10;
  if (flags & 4) at += 2 + packed.readUInt16LE(at);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = packed.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return flags & 2 ? at + 2 : at;
}
