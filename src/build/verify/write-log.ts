/**
 * Writes the log of captures into a site, as tiles and a checkpoint. In: the folder of the corpus, the tree of the site, the address, and
 * perhaps the key that signs. Out: its size and root; the files of the corpus that only grow lie beside it.
 */
import { toCheckpointBody, toNote } from '../../pipeline/log/checkpoint.ts';
import { type LogHead, toLogHead } from '../../pipeline/log/head.ts';
import { toLogFiles } from '../../pipeline/log/tiles.ts';
import { formatLeaf } from '../../pipeline/schema/leaf-line.ts';
import { filesOnDisk } from '../../pipeline/sources/files.ts';
import { loadLedger, revisionsFile } from '../../pipeline/sources/ledger.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { signNote, toVerifierKey } from './sign-note.ts';

interface LogOptions {
  /** Folder of the corpus. */
  corpus: string;
  name: string;
  tree: SiteTree;
  site?: string | undefined;
  base: string;
  /** An Ed25519 key as PEM. */
  key?: string | undefined;
}

interface WrittenLog extends LogHead {
  /** What `npm run verify -- --key` takes, where the checkpoint is signed. */
  readonly verifierKey?: string;
}

export async function writeLog({ corpus, name, tree, site, base, key }: LogOptions): Promise<WrittenLog> {
  const files = filesOnDisk(corpus);
  const leaves = loadLedger(files, '').captures.map(formatLeaf);
  const log = await toLogFiles(leaves);
  for (const [path, bytes] of log) tree.write(`log/${path}`, bytes);
  const head = await toLogHead(leaves);
  const origin = toOrigin(name, site, base);
  const body = toCheckpointBody(origin, head.size, head.root);
  tree.write('log/checkpoint', toNote(body, key === undefined ? [] : [signNote(key, origin, body)]));
  const revisions = files.read(revisionsFile);
  if (revisions) tree.write(`records/${revisionsFile}`, revisions);
  const verifierKey = key === undefined ? undefined : toVerifierKey(key, origin);
  return { ...head, ...(verifierKey && { verifierKey }) };
}

/** A log is named by where it is published; one that is published nowhere, by its corpus. */
function toOrigin(name: string, site: string | undefined, base: string): string {
  const host = site === undefined ? `${name}.invalid` : new URL(site).host;
  return `${host}${base === '/' ? '' : base}/log`;
}
