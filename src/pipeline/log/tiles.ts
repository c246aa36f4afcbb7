import { hashLeaf, hashNode, hashSize, type TreeHash } from './hash.ts';

export const tileWidth = 256;

/** "tile/0/x001/234", "tile/1/000.p/17", "tile/entries/000": numbers in groups of three digits. */
export function toTilePath(level: number | 'entries', index: number, width = tileWidth): string {
  const groups: string[] = [];
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`${groups.length > 0 ? 'x' : ''}${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** Tiles of a level in a tree of that many leaves: how many hashes each holds. */
export function tileWidths(size: number, level: number | 'entries'): number[] {
  const hashes = level === 'entries' ? size : Math.floor(size / tileWidth ** level);
  return Array.from({ length: Math.ceil(hashes / tileWidth) }, (_, tile) =>
    Math.min(tileWidth, hashes - tile * tileWidth),
  );
}

/**
 * A tree as static files (https://c2sp.org/tlog-tiles): tiles of 256 hashes, a level of tiles for eight levels of the tree. In: leaves.
 * Out: the files by their paths below the folder of the log; the last tile of a level may hold fewer and says so in its path.
 */
export async function toLogFiles(leaves: readonly string[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [tile, width] of tileWidths(leaves.length, 'entries').entries())
    files.set(toTilePath('entries', tile, width), toEntries(leaves.slice(tile * tileWidth, tile * tileWidth + width)));
  let hashes = await Promise.all(leaves.map(hashLeaf));
  for (let level = 0; hashes.length > 0; level++) {
    const above: TreeHash[] = [];
    for (const [tile, width] of tileWidths(leaves.length, level).entries()) {
      const own = hashes.slice(tile * tileWidth, tile * tileWidth + width);
      files.set(toTilePath(level, tile, width), join(own));
      if (width === tileWidth) above.push(await foldHashes(own));
    }
    hashes = above;
  }
  return files;
}

/** The root over a power of two of hashes. */
export async function foldHashes(hashes: readonly TreeHash[]): Promise<TreeHash> {
  let row = [...hashes];
  while (row.length > 1) {
    const pairs = Array.from({ length: row.length / 2 }, (_, pair) => hashNode(row[pair * 2]!, row[pair * 2 + 1]!));
    row = await Promise.all(pairs);
  }
  return row[0]!;
}

function join(hashes: readonly TreeHash[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * hashSize);
  for (const [index, one] of hashes.entries()) bytes.set(one, index * hashSize);
  return bytes;
}

/** An entry bundle: each leaf after its length in two bytes, the greater one first. */
function toEntries(leaves: readonly string[]): Uint8Array {
  const parts = leaves.map((leaf) => new TextEncoder().encode(leaf));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 2 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set([part.length >> 8, part.length & 255], at);
    bytes.set(part, at + 2);
    at += 2 + part.length;
  }
  return bytes;
}

/** The leaves of an entry bundle; an error where it is cut off. */
export function fromEntries(bytes: Uint8Array): string[] {
  const leaves: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
    const end = at + 2 + length;
    if (end > bytes.length) throw new Error('the bundle of entries is cut off');
    leaves.push(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at + 2, end)));
    at = end;
  }
  return leaves;
}
