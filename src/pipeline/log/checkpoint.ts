/**
 * A checkpoint (https://c2sp.org/tlog-checkpoint): what a log is at one moment, as a note (https://c2sp.org/signed-note). In: its text.
 * Out: origin, size, root and signatures, or an error that says what is wrong. A log without a key has a note without signatures:
 * it still binds whoever kept it, but does not prove who wrote it.
 */
import { fromBase64, hashSize, type TreeHash, toBase64 } from './hash.ts';

export interface Checkpoint {
  /** Which log it is of. */
  readonly origin: string;
  readonly size: number;
  readonly root: TreeHash;
  /** The signed text. */
  readonly body: string;
  readonly signatures: readonly { readonly name: string; readonly bytes: TreeHash }[];
}

/** The three lines of a checkpoint (https://c2sp.org/tlog-checkpoint): origin, number of leaves, root hash in base64. */
export function toCheckpointBody(origin: string, size: number, root: TreeHash): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * A note (https://c2sp.org/signed-note): a body and the lines of its signatures. A log without a key has none: its note binds
 * whoever kept it, but does not prove who wrote it.
 */
export function toNote(body: string, signatures: readonly string[] = []): string {
  return `${body}\n${signatures.map((line) => `${line}\n`).join('')}`;
}

/**
 * A checkpoint by its text, signatures that are well formed included; they are not verified here. Throws where the text is no
 * checkpoint.
 */
export function parseCheckpoint(text: string): Checkpoint {
  const end = text.indexOf('\n\n');
  const [origin = '', count = '', hash = ''] = text.split('\n');
  const root = fromBase64(hash);
  if (end < 0 || origin === '' || !/^(?:0|[1-9]\d{0,14})$/.test(count) || root?.length !== hashSize)
    throw new Error('this is no checkpoint: expected three lines (origin, size, root), then an empty one');
  const signatures = text
    .slice(end + 2)
    .split('\n')
    .flatMap((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = encoded === undefined ? undefined : fromBase64(encoded);
      return name && bytes ? [{ name, bytes }] : [];
    });
  return { origin, size: Number(count), root, body: text.slice(0, end + 1), signatures };
}

/**
 * A checkpoint that somebody kept, as editors, mail programs and fields of a browser leave its text: with the line ends of Windows, white
 * space around it, without its empty last line. Throws where the text is no checkpoint.
 */
export function parseKeptCheckpoint(text: string): Checkpoint {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  return parseCheckpoint(lines.includes('\n\n') ? `${lines}\n` : `${lines}\n\n`);
}
