import { createHash } from 'node:crypto';
import { type SnapshotHeader, snapshot } from '../schema/snapshot.ts';
import { type Authored, parseAuthored } from './authored.ts';
import { findPayload } from './front-matter.ts';
import { findConflict } from './yaml-faults.ts';
import { readYaml } from './yaml-file.ts';

interface SnapshotFile {
  readonly header: Authored<SnapshotHeader>;
  readonly payload: Buffer;
  readonly digest: string;
}

const fence = Buffer.from('---\n');
/** An address that YAML reads as text without quotes. */
const isPlain = /^\S*[^\s:]$/;

/**
 * A snapshot file: a YAML header between two lines `---`, then the payload, byte for byte.
 * In: path and bytes. Out: the header, the payload and its digest, or what is wrong with the header.
 * The payload may itself begin with `---`, hold anything and end without a newline: it is never parsed here.
 */
export function readSnapshot(path: string, bytes: Buffer): SnapshotFile {
  let start: number;
  try {
    start = findPayload(bytes);
  } catch (error) {
    const unfinished = findConflict(bytes.toString('utf8'));
    const syntax = unfinished ?? { line: 1, column: 1, ...withoutHeader(bytes, (error as Error).message) };
    const file = { ...readYaml(path, Buffer.alloc(0)), value: undefined, syntax };
    return { header: { file, issues: [], schema: snapshot }, payload: bytes, digest: sha256(bytes) };
  }
  const payload = bytes.subarray(start);
  // The opening fence stays in the source, so that line numbers are those of the file.
  const header = parseAuthored(readYaml(path, bytes.subarray(0, start - fence.length)), snapshot);
  return { header, payload, digest: sha256(payload) };
}

function withoutHeader(bytes: Buffer, reason: string) {
  if (bytes.subarray(0, 5).equals(Buffer.from('---\r\n'))) {
    const remedy = 'restore the bytes as archived, and keep git from converting them (core.autocrlf, .gitattributes)';
    return { message: 'the file has Windows line ends, which no snapshot is written with', remedy };
  }
  const remedy = 'add capturedAt, sourceUrl and digest as npm run snapshot writes them';
  const message = 'a snapshot begins with a header between two lines "---"';
  return { message: reason.includes('YAML only') ? `${message}: ${reason}` : message, remedy };
}

type NewHeader = Omit<SnapshotHeader, 'digest' | 'kind'> & { kind?: SnapshotHeader['kind'] };

/** The bytes of a snapshot file: header, then payload. */
export function writeSnapshot(header: NewHeader, payload: Buffer): Buffer {
  return Buffer.concat([fence, writeHeader(header, payload), fence, payload]);
}

/** The header of a payload; of a page it is a file of its own. */
export function writeHeader(header: NewHeader, payload: Buffer): Buffer {
  const lines = [
    `capturedAt: ${header.capturedAt}`,
    `sourceUrl: ${isPlain.test(header.sourceUrl) ? header.sourceUrl : JSON.stringify(header.sourceUrl)}`,
    `digest: "${sha256(payload)}"`,
  ];
  if (header.statedUpdate) lines.push(`statedUpdate: ${header.statedUpdate}`);
  if (header.kind === 'technical') lines.push('kind: technical');
  if (header.charset) lines.push(`charset: ${JSON.stringify(header.charset)}`);
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** Name of the snapshot file of an instant: its colons, which some file systems refuse, become hyphens. */
export function snapshotFileName(capturedAt: string, ending = '.md'): string {
  return `${capturedAt.replaceAll(':', '-')}${ending}`;
}

/** The SHA-256 of bytes in hexadecimal digits. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name that git, and Software Heritage with it, gives to bytes. */
export function toBlobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
