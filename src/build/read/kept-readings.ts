/**
 * All that was read of a document, kept as long as nothing changes that it was read from. In: the folder of kept results, and a key of
 * everything it depends on: what is asked, what the archive holds of it, the code. Out: the result under that key, or nothing; a result to
 * keep. A file is sealed with its key, so that what was read of other words, other captures or by other code counts as none.
 */
import { hash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { SeenFiles } from '../../pipeline/collections/write.ts';
import { letGo } from '../../pipeline/schema/let-go.ts';
import type { DocumentWords } from '../../pipeline/sources/read-documents.ts';
import { checkedEnding, chunkSize, printNote, wholeEnding } from './known-results.ts';
import type { Share, ShareResult } from './read-share.ts';
import { digestReadingCode } from './reading-code.ts';
import { readRemembered } from './remembered.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** One types’ phrases are those of many documents. */
const phrases = new WeakMap<object, string>();

/** What was read for pages and what was read for a check lie side by side: each is a part of the other's work at most. */
type ReadFor = Pick<Share, 'cache' | 'lives'>;

/** Its own file. */
export const fileOfReading = ({ cache, lives }: ReadFor, path: string): string =>
  join(cache, `${path}${lives === 'all' ? wholeEnding : checkedEnding}`);

export function toReadingKey(
  { beside, ...words }: DocumentWords,
  state: string,
  { lives, republish }: Pick<Share, 'lives'> & { readonly republish: boolean },
): string {
  const { detect, quotations, clauseTypes, ...others } = beside;
  let sought = phrases.get(detect);
  if (sought === undefined) {
    sought = hash('sha256', JSON.stringify([...detect]));
    phrases.set(detect, sought);
  }
  // Maps are no JSON.
  const [clauses, ...maps] = [words.clauses, quotations, clauseTypes].map((one) => [...one]);
  const values = [{ ...words, clauses }, others, maps, sought, state, republish, lives];
  return hash('sha256', JSON.stringify([digestReadingCode(), values]));
}

export function findKept(from: ReadFor, path: string, key: string): ShareResult | undefined {
  const file = fileOfReading(from, path);
  return readRemembered(file, key, () => {
    const sealed = readSealed(file, key);
    if (sealed.is === 'damaged') printNote(`${file} is damaged; the document is read anew\n`);
    return sealed.is === 'whole'
      ? (deserialize(zstdDecompressSync(sealed.bytes, { chunkSize })) as ShareResult)
      : undefined;
  });
}

export function keepReading(from: ReadFor, key: string, result: ShareResult): void {
  const plain = serialize(result);
  // Most of it is packed already.
  const bytes = zstdCompressSync(plain, { params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  letGo(plain);
  writeSealed(fileOfReading(from, result.path), key, bytes);
}

/** Whether a file that is named by the digest of its bytes holds them; one that was seen with them is not read. */
export function isWhole(folder: string, name: string, seen: SeenFiles): boolean {
  const file = join(folder, name);
  const digest = name.slice(0, name.indexOf('.'));
  if (seen.has(name, digest)) return true;
  if (!existsSync(file) || !lstatSync(file).isFile()) return false;
  if (hash('sha256', readFileSync(file)) !== digest) return false;
  seen.note(name, digest);
  return true;
}
