import { createHash } from 'node:crypto';
import type { WarcBytes } from './warc-bytes.ts';

const windowSize = 4 * 1024 * 1024;

/** Whether a WARC is the one that its WACZ file lists. In: the file. Out: how they differ; nothing where they do not, or nothing is listed. */
export function compareWithList(file: WarcBytes): string | undefined {
  if (file.listed === undefined) return undefined;
  const hash = createHash('sha256');
  for (let at = 0; at < file.size; at += windowSize) hash.update(file.read(at, windowSize));
  const sum = hash.digest('hex');
  if (sum === file.listed) return undefined;
  return `its SHA-256 is ${sum.slice(0, 12)}…, datapackage.json of the WACZ file lists ${file.listed.slice(0, 12)}…`;
}
