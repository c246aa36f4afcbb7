/**
 * The hashes of an RFC 6962 tree. In: bytes. Out: SHA-256 of a leaf (0x00 before its bytes) or of a node (0x01 before its two
 * children). Through WebCrypto, so that browsers and Node run the same lines.
 */
export type TreeHash = Uint8Array<ArrayBuffer>;

export const hashSize = 32;

async function digest(prefix: number, ...parts: readonly Uint8Array[]): Promise<TreeHash> {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/**
 * SHA-256 of a leaf: of a zero byte and its UTF-8 bytes (RFC 6962, section 2.1). Through WebCrypto, so that browsers and Node
 * run the same lines.
 */
export const hashLeaf = (leaf: string): Promise<TreeHash> => digest(0, new TextEncoder().encode(leaf));
/** SHA-256 of a node: of a byte 1 and the hashes of its two children (RFC 6962, section 2.1). */
export const hashNode = (left: Uint8Array, right: Uint8Array): Promise<TreeHash> => digest(1, left, right);

/** Whether two hashes have the same bytes. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * Bytes as base64 with its padding (RFC 4648, section 4).
 * @example toBase64(new Uint8Array([255, 0])) → '/wA='
 */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Undefined where it is no base64. */
export function fromBase64(text: string): TreeHash | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
