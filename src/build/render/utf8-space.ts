/**
 * White space in UTF-8, the same as `\s` finds in a text. In: bytes, a place. Out: how many of them are one white space; 0 where none is.
 */
export function spaceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return first === 0x20 || (first >= 0x09 && first <= 0x0d) ? 1 : 0;
  if (first === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
  if (first < 0xe1 || first > 0xef) return 0;
  return wide.has((first << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!) ? 3 : 0;
}

/** Those of three bytes. */
const wide = new Set(
  [
    ...'\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ].map((space) => Buffer.from(space).readUIntBE(0, 3)),
);
