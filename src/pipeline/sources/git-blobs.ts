import { createHash } from 'node:crypto';
import { ArchiveError } from './archive-error.ts';
import { ByteReader } from './byte-reader.ts';
import { git } from './git.ts';

export type ReadBlob =
  | { readonly blob: string; readonly payload: Buffer; readonly digest: string }
  | { readonly blob: string; readonly fault: string };

/** No policy is longer; a length beyond it is not worth the memory. */
export const longestText = 64 * 1024 * 1024;

/**
 * The texts of a repository, from one `git cat-file`.
 * In: a git folder and blob ids. Out: in the same order, each text's exact bytes with their SHA-256, hashed as the
 * stream passes. Git is read no faster than the texts are asked for. The blob id is computed anew from the bytes, so
 * that a text which is not the one the history names comes as a fault and never as evidence.
 */
export async function* readBlobs(gitFolder: string, blobs: readonly string[]): AsyncGenerator<ReadBlob> {
  const lines = blobs.map((blob) => `${blob}\n`);
  const output = new ByteReader(git(gitFolder, ['cat-file', '--batch', '--buffer'], { input: lines }));
  try {
    for (const blob of blobs) yield await readBlob(output, blob);
  } finally {
    await output.close();
  }
}

async function readBlob(output: ByteReader, blob: string): Promise<ReadBlob> {
  const header = await output.line();
  if (header === `${blob} missing`) return { blob, fault: 'is missing from the repository' };
  const [, name, type, length] = /^(\w+) (\w+) (\d+)$/.exec(header ?? '') ?? [];
  if (name !== blob) throw toDamage(blob);
  const size = Number(length);
  const isText = type === 'blob' && size <= longestText;
  const payload = Buffer.allocUnsafe(isText ? size : 0);
  const digest = createHash('sha256');
  const identity = createHash(blob.length === 64 ? 'sha256' : 'sha1').update(`blob ${size}\0`);
  let at = 0;
  const isWhole = await output.read(size, (part) => {
    if (!isText) return;
    digest.update(part);
    identity.update(part);
    at += part.copy(payload, at);
  });
  if (!isWhole || (await output.line()) !== '') throw toDamage(blob);
  if (type !== 'blob') return { blob, fault: `is a ${type}, not a text` };
  if (!isText) return { blob, fault: `has ${size} bytes, more than any text` };
  if (identity.digest('hex') !== blob) return { blob, fault: 'is damaged: its bytes are not those the history names' };
  return { blob, payload, digest: digest.digest('hex') };
}

/** An object that lies about its length shifts all that follows it: nothing after it can be read. */
function toDamage(blob: string): ArchiveError {
  return new ArchiveError(`the repository is damaged at the text ${blob} or before it`, 'fetch the archive again');
}
