/**
 * Verifies the log of captures of a site. In: a reader of the site, perhaps a checkpoint kept from earlier and the key it must be
 * signed with. Out: findings: the tree is that of its leaves, it has the root of the checkpoint, it only grew.
 */
import { toCount } from '../../command/print.ts';
import { type Checkpoint, parseCheckpoint, parseKeptCheckpoint } from '../../pipeline/log/checkpoint.ts';
import { isSame, toBase64 } from '../../pipeline/log/hash.ts';
import { toLogHead } from '../../pipeline/log/head.ts';
import { isGrown, TileTree } from '../../pipeline/log/proofs.ts';
import { fromEntries, tileWidths, toLogFiles, toTilePath } from '../../pipeline/log/tiles.ts';
import type { VerifyFinding } from './finding.ts';
import { isSignedBy } from './sign-note.ts';
import type { SiteReader } from './site-reader.ts';

/** Requests. */
const atOnce = 8;

export interface LogWish {
  /** Text of a checkpoint that somebody kept. */
  readonly since?: string | undefined;
  readonly key?: string | undefined;
}

interface LogVerified {
  readonly leaves: readonly string[];
  readonly findings: readonly VerifyFinding[];
}

export async function verifyLog(site: SiteReader, { since, key }: LogWish): Promise<LogVerified> {
  const findings: VerifyFinding[] = [];
  const leaves: string[] = [];
  try {
    const checkpoint = parseCheckpoint(new TextDecoder().decode(await readLog(site, 'checkpoint')));
    leaves.push(...(await readLeaves(site, checkpoint.size)));
    const tree = new TileTree(checkpoint.size, (path) => readLog(site, path));
    const roots = await compareRoots(site, checkpoint, leaves);
    findings.push(checkpoint.size === 0 && roots.outcome === 'holds' ? emptyLog : roots);
    if (key !== undefined) findings.push(compareSignature(checkpoint, key));
    if (since !== undefined) findings.push(await compareSince(checkpoint, tree, since));
  } catch (error) {
    findings.push({ outcome: 'unproved', text: `the log: ${(error as Error).message}` });
  }
  return { leaves, findings };
}

/** Its root is right, and says nothing of any capture. */
const emptyLog: VerifyFinding = {
  outcome: 'unproved',
  text: 'the log is empty: no capture of this site is in it; do: npm run register, and build again',
};

async function readLog(site: SiteReader, path: string): Promise<Uint8Array> {
  const bytes = await site.read(`log/${path}`);
  if (!bytes) throw new Error(`log/${path} is not there`);
  return bytes;
}

/** As many leaves as nobody has; whoever names more wants the memory of the reader. */
const mostLeaves = 20_000_000;

async function readLeaves(site: SiteReader, size: number): Promise<string[]> {
  if (size > mostLeaves) throw new Error(`log/checkpoint names ${toLeaves(size)}, more than are read`);
  const leaves: string[] = [];
  const tiles = [...tileWidths(size, 'entries').entries()];
  for (let at = 0; at < tiles.length; at += atOnce) {
    const some = tiles.slice(at, at + atOnce).map(async ([tile, width]) => {
      const path = toTilePath('entries', tile, width);
      const own = fromEntries(await readLog(site, path));
      if (own.length !== width) throw new Error(`log/${path} holds ${own.length} leaves instead of ${width}`);
      return own;
    });
    for (const own of await Promise.all(some)) leaves.push(...own);
  }
  return leaves;
}

async function compareRoots(
  site: SiteReader,
  { size, root }: Checkpoint,
  leaves: readonly string[],
): Promise<VerifyFinding> {
  const own = await toLogHead(leaves);
  const named = `the log: ${toLeaves(size)}, root ${toBase64(root)}`;
  // Every tile is compared, also those that the root of today does not need: proofs for older checkpoints do.
  for (const [path, bytes] of await toLogFiles(leaves)) {
    const there = await readLog(site, path);
    if (there.length !== bytes.length)
      return { outcome: 'fails', text: `log/${path} has ${there.length} bytes instead of ${bytes.length}` };
    if (!isSame(there, bytes)) return { outcome: 'fails', text: `log/${path} is not that of the leaves of the log` };
  }
  return isSame(own.root, root)
    ? { outcome: 'holds', text: `${named}: that of its leaves and of its tiles` }
    : { outcome: 'fails', text: `${named}, and its leaves have the root ${toBase64(own.root)}` };
}

function compareSignature(checkpoint: Checkpoint, key: string): VerifyFinding {
  if (isSignedBy(checkpoint, key)) return { outcome: 'holds', text: `the checkpoint is signed with ${key}` };
  const signed = checkpoint.signatures.length > 0 ? 'signed, but not with this key' : 'not signed';
  return { outcome: 'fails', text: `the checkpoint is ${signed}: ${key}` };
}

async function compareSince(now: Checkpoint, tree: TileTree, since: string): Promise<VerifyFinding> {
  const old = parseKeptCheckpoint(since);
  const first = `the first ${toLeaves(old.size)}`;
  if (old.origin !== now.origin)
    return {
      outcome: 'unproved',
      text: `the checkpoint kept is of another log (${old.origin}; this one is ${now.origin})`,
    };
  if (old.size > now.size)
    return {
      outcome: 'fails',
      text: `the log had ${toLeaves(old.size)} and has ${now.size}: some were dropped`,
    };
  if (old.size === 0)
    return { outcome: 'unproved', text: 'the checkpoint kept is of an empty log: there is nothing in it to compare' };
  const proof = await tree.consistency(old.size);
  return (await isGrown({ old, now, proof }))
    ? { outcome: 'holds', text: `${first} are those of the checkpoint kept: nothing before was changed or dropped` }
    : {
        outcome: 'fails',
        text: `${first} are not those of the checkpoint kept: an entry was changed, dropped or inserted`,
      };
}

const toLeaves = (count: number) => `${toCount(count)} ${count === 1 ? 'leaf' : 'leaves'}`;
