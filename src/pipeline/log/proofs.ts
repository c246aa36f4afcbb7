/**
 * Proofs out of tiles, and what verifies them (RFC 6962, section 2.1; RFC 9162, sections 2.1.3 and 2.1.4). In: a tree by its size and
 * what reads a file of it. Out: the hash over a range of leaves, the path that includes a leaf, the proof that a smaller tree is the
 * beginning of a greater one. A tile that is missing or cut off is an error that names it.
 */
import { hashNode, hashSize, isSame, type TreeHash } from './hash.ts';
import { foldHashes, tileWidth, tileWidths, toTilePath } from './tiles.ts';

type ReadLogFile = (path: string) => Promise<Uint8Array>;

export class TileTree {
  readonly size: number;
  private readonly readFile: ReadLogFile;
  private readonly tiles = new Map<string, Promise<Uint8Array>>();

  constructor(size: number, readFile: ReadLogFile) {
    this.size = size;
    this.readFile = readFile;
  }

  root(size = this.size): Promise<TreeHash> {
    return this.range(0, size);
  }

  leaf(index: number): Promise<TreeHash> {
    return this.range(index, index + 1);
  }

  /** The siblings on the way from a leaf up to the root, lowest first. */
  inclusion(index: number, size = this.size): Promise<TreeHash[]> {
    const path = async (at: number, from: number, to: number): Promise<TreeHash[]> => {
      if (to - from === 1) return [];
      const middle = from + split(to - from);
      return at < middle
        ? [...(await path(at, from, middle)), await this.range(middle, to)]
        : [...(await path(at, middle, to)), await this.range(from, middle)];
    };
    return path(index, 0, size);
  }

  consistency(old: number, size = this.size): Promise<TreeHash[]> {
    const prove = async (end: number, from: number, to: number, isWhole: boolean): Promise<TreeHash[]> => {
      if (end === to) return isWhole ? [] : [await this.range(from, to)];
      const middle = from + split(to - from);
      return end <= middle
        ? [...(await prove(end, from, middle, isWhole)), await this.range(middle, to)]
        : [...(await prove(end, middle, to, false)), await this.range(from, middle)];
    };
    return old === 0 || old === size ? Promise.resolve([]) : prove(old, 0, size, true);
  }

  private async range(from: number, to: number): Promise<TreeHash> {
    const length = to - from;
    const height = Math.log2(length);
    if (!Number.isInteger(height) || from % length !== 0) {
      const middle = from + split(length);
      return hashNode(await this.range(from, middle), await this.range(middle, to));
    }
    const level = height >> 3;
    const count = 2 ** (height & 7);
    const start = Math.floor(from / length) * count;
    const tile = await this.tile(level, Math.floor(start / tileWidth));
    const at = start % tileWidth;
    const hashes = Array.from({ length: count }, (_, index) =>
      tile.slice((at + index) * hashSize, (at + index + 1) * hashSize),
    );
    return foldHashes(hashes as TreeHash[]);
  }

  private tile(level: number, index: number): Promise<Uint8Array> {
    const width = tileWidths(this.size, level)[index]!;
    const path = toTilePath(level, index, width);
    const known = this.tiles.get(path) ?? this.readTile(path, width);
    this.tiles.set(path, known);
    return known;
  }

  private async readTile(path: string, width: number): Promise<Uint8Array> {
    const bytes = await this.readFile(path);
    if (bytes.length !== width * hashSize)
      throw new Error(`the tile ${path} has ${bytes.length} bytes instead of ${width * hashSize}`);
    return bytes;
  }
}

/** The greatest power of two below n. */
function split(n: number): number {
  return 2 ** Math.ceil(Math.log2(n) - 1);
}

interface Inclusion {
  readonly leaf: TreeHash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly TreeHash[];
  readonly root: TreeHash;
}

/**
 * Whether a proof leads from a leaf to the root of a tree (RFC 9162, section 2.1.3.2). In: the hash of the leaf, its index, the
 * size of the tree, the hashes of the proof and the root.
 */
export async function isIncluded({ leaf, index, size, proof, root }: Inclusion): Promise<boolean> {
  if (index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await hashNode(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = await hashNode(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(hash, root);
}

interface Growth {
  readonly old: { readonly size: number; readonly root: TreeHash };
  readonly now: { readonly size: number; readonly root: TreeHash };
  readonly proof: readonly TreeHash[];
}

/** Whether the tree now begins with the old one. */
export async function isGrown({ old, now, proof }: Growth): Promise<boolean> {
  if (old.size === 0) return proof.length === 0;
  if (old.size > now.size) return false;
  if (old.size === now.size) return proof.length === 0 && isSame(old.root, now.root);
  const isPower = Number.isInteger(Math.log2(old.size));
  const [first, ...rest] = isPower ? [old.root, ...proof] : proof;
  if (!first) return false;
  let [at, last] = [old.size - 1, now.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      before = await hashNode(sibling, before);
      after = await hashNode(sibling, after);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else after = await hashNode(after, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(before, old.root) && isSame(after, now.root);
}
