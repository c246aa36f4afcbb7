import type { TreeHash } from './hash.ts';
import { TileTree } from './proofs.ts';
import { toLogFiles } from './tiles.ts';

export interface LogHead {
  readonly size: number;
  readonly root: TreeHash;
}

/** What a log is now: how many leaves, under which root. In: leaves. Out: its head; an empty log has the digest of nothing as root. */
export async function toLogHead(leaves: readonly string[]): Promise<LogHead> {
  if (leaves.length === 0)
    return { size: 0, root: new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array())) };
  const files = await toLogFiles(leaves);
  const tree = new TileTree(leaves.length, async (path) => files.get(path)!);
  return { size: leaves.length, root: await tree.root() };
}
