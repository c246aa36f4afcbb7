/**
 * A plain value kept as compressed JSON until it is needed: a fortieth of what its objects take, and no word in it
 * keeps the whole text that it was cut from. In: the value. Out: bytes, themselves a plain value; from them one equal to
 * it, made anew each time.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { letGo } from '../schema/let-go.ts';

export interface Packed<T> {
  readonly bytes: Uint8Array;
  /** Bytes of the JSON. */
  readonly size: number;
  /** Never there: says what the bytes hold. */
  readonly holds?: T;
}

/**
 * A plain value as compressed JSON (Zstandard): a fortieth of what its objects take, and no word in it keeps the whole text that
 * it was cut from.
 */
export function pack<T>(value: T): Packed<T> {
  const json = Buffer.from(JSON.stringify(value));
  const size = json.length;
  // What the compressor returns lies in 64 KB of its own; a copy has its own length.
  const bytes = new Uint8Array(zstdCompressSync(json));
  letGo(json);
  return { bytes, size };
}

/** The value that was packed, made anew each time. */
export function unpack<T>(packed: Packed<T>): T {
  const json = unpackJson(packed);
  const value = JSON.parse(json.toString('utf8')) as T;
  letGo(json);
  return value;
}

/** The least that it takes. */
const leastChunk = 64;

/** Its JSON, in UTF-8: what is only written need not be a value again. It is not put together of pieces. */
export const unpackJson = ({ bytes, size }: Packed<unknown>): Buffer =>
  zstdDecompressSync(bytes, { chunkSize: Math.max(leastChunk, size + 1) });
