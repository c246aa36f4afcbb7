/**
 * Bytes that nobody looks at any more. In: bytes in a buffer of their own. Out: their memory is given back at once. Left to V8, it looks through all values of the
 * process whenever 64 MB of such bytes came together, however few of the values are gone.
 */
export function letGo({ buffer }: Uint8Array): void {
  // Shorter ones lie in a buffer that others share.
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}
