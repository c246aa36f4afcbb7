/**
 * Files of the cache that say by themselves whether they are whole, and which code made them. In: a file, the digest of the code, bytes.
 * Out: the bytes as they were written; or that there are none, because nobody or other code wrote them; or that the file is damaged.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toPartial, writeWhole } from '../../pipeline/collections/write.ts';
import { letGo } from '../../pipeline/schema/let-go.ts';

type Sealed = { readonly is: 'whole'; readonly bytes: Buffer } | { readonly is: 'none' | 'damaged' };

/** The digest of the code and that of code and bytes together, in letters, then a line end. */
const digestLength = 64;
const headLength = 2 * digestLength + 2;

const digestOf = (code: string, bytes: Uint8Array) => createHash('sha256').update(code).update(bytes).digest('hex');
const headOf = (code: string, bytes: Uint8Array) => `${code} ${digestOf(code, bytes)}\n`;

export function writeSealed(file: string, code: string, bytes: Uint8Array): void {
  if (code.length !== digestLength) throw new Error(`${code} is no digest`);
  mkdirSync(dirname(file), { recursive: true });
  const sealed = Buffer.concat([Buffer.from(headOf(code, bytes)), bytes]);
  writeWhole(file, sealed, toPartial(file));
  letGo(sealed);
}

export function readSealed(file: string, code: string): Sealed {
  let all: Buffer;
  try {
    all = readFileSync(file);
  } catch {
    return { is: 'none' };
  }
  const head = all.subarray(0, headLength).toString('latin1');
  const bytes = all.subarray(headLength);
  const madeBy = head.slice(0, digestLength);
  if (headOf(madeBy, bytes) !== head) return { is: 'damaged' };
  return madeBy === code ? { is: 'whole', bytes } : { is: 'none' };
}
