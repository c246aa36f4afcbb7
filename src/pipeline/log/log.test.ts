import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCheckpoint, parseKeptCheckpoint, toCheckpointBody, toNote } from './checkpoint.ts';
import { hashLeaf, type TreeHash } from './hash.ts';
import { isGrown, isIncluded, TileTree } from './proofs.ts';
import { fromEntries, toLogFiles, toTilePath } from './tiles.ts';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, section 2.1, word for word. */
function rootByDefinition(leaves: readonly string[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.from([0]), Buffer.from(leaves[0]!));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.from([1]), rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

const leavesOf = (size: number) => Array.from({ length: size }, (_, index) => `leaf ${index}`);

async function treeOf(leaves: readonly string[]): Promise<TileTree> {
  const files = await toLogFiles(leaves);
  return new TileTree(leaves.length, async (path) => {
    const file = files.get(path);
    if (!file) throw new Error(`there is no ${path}`);
    return file;
  });
}

describe('the log as tiles', () => {
  it('has the root that RFC 6962 defines, at every size around the edges of tiles', async () => {
    for (const size of [1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 600]) {
      const leaves = leavesOf(size);
      expect(Buffer.from(await (await treeOf(leaves)).root()), String(size)).toEqual(rootByDefinition(leaves));
    }
  });

  it('proves each of its leaves, and no other one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fc.nat(), async (size, seed) => {
        const index = seed % size;
        const leaves = leavesOf(size);
        const tree = await treeOf(leaves);
        const [proof, root] = [await tree.inclusion(index), await tree.root()];
        const leaf = await hashLeaf(leaves[index]!);
        expect(await isIncluded({ leaf, index, size, proof, root })).toBe(true);
        const other = await hashLeaf('leaf of another log');
        expect(await isIncluded({ leaf: other, index, size, proof, root })).toBe(false);
        if (size > 1) expect(await isIncluded({ leaf, index: (index + 1) % size, size, proof, root })).toBe(false);
        expect(await isIncluded({ leaf, index, size, proof: [...proof, root], root })).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('proves that it only grew, and never that it did when an old leaf was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 600 }), fc.nat(), fc.nat(), async (size, a, b) => {
        const old = 1 + (a % size);
        const leaves = leavesOf(size);
        const changed = leaves.map((leaf, index) => (index === b % old ? 'rewritten' : leaf));
        const [tree, before, forked] = [
          await treeOf(leaves),
          await treeOf(leaves.slice(0, old)),
          await treeOf(changed),
        ];
        const held = { size: old, root: await before.root() };
        const now = { size, root: await tree.root() };
        expect(await isGrown({ old: held, now, proof: await tree.consistency(old) })).toBe(true);
        const fork = { size, root: await forked.root() };
        expect(await isGrown({ old: held, now: fork, proof: await forked.consistency(old) })).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('names a tile that is cut off', async () => {
    const files = await toLogFiles(leavesOf(300));
    const tree = new TileTree(300, async (path) => files.get(path)!.subarray(0, -1));
    await expect(tree.leaf(0)).rejects.toThrow('the tile tile/0/000 has 8191 bytes instead of 8192');
  });

  it('lies at the paths of C2SP tlog-tiles, its leaves in bundles', async () => {
    expect(toTilePath(0, 1234067)).toBe('tile/0/x001/x234/067');
    expect(toTilePath('entries', 5, 17)).toBe('tile/entries/005.p/17');
    const files = await toLogFiles(leavesOf(260));
    expect([...files.keys()].sort()).toEqual([
      'tile/0/000',
      'tile/0/001.p/4',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/4',
    ]);
    const bundle = files.get('tile/entries/001.p/4')!;
    expect(fromEntries(bundle)).toEqual(leavesOf(260).slice(256));
    expect(() => fromEntries(bundle.subarray(0, -1))).toThrow('cut off');
  });
});

describe('a checkpoint', () => {
  const root = new Uint8Array(32).fill(7) as TreeHash;

  it('is read as it was written', () => {
    const note = toNote(toCheckpointBody('example.org/log', 42, root));
    expect(note).toBe('example.org/log\n42\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n\n');
    expect(parseCheckpoint(note)).toMatchObject({ origin: 'example.org/log', size: 42, root, signatures: [] });
    const kept = [note.trim(), note.replaceAll('\n', '\r\n'), `\n ${note}\n\n`, `\ufeff${note}`];
    for (const text of kept) expect(parseKeptCheckpoint(text), JSON.stringify(text)).toEqual(parseCheckpoint(note));
  });

  it('that is none is refused', () => {
    for (const text of ['', 'a\n1\n', 'a\n01\nBw==\n\n', 'a\n1\n!\n\n', '<!doctype html>\n\n'])
      expect(() => parseCheckpoint(text), text).toThrow('this is no checkpoint');
  });
});

describe('a proof that the log grew', () => {
  const grown = async (from: number, to: number, edit: Partial<Parameters<typeof isGrown>[0]> = {}) => {
    const [before, after] = [await treeOf(leavesOf(from)), await treeOf(leavesOf(to))];
    const old = { size: from, root: await before.root() };
    const now = { size: to, root: await after.root() };
    return isGrown({ old, now, proof: await after.consistency(from), ...edit });
  };
  const other = new Uint8Array(32);

  it('holds of every beginning, the whole log among them, and needs nothing of an empty one', async () => {
    for (const from of [1, 2, 3, 4, 5, 6, 7]) expect(await grown(from, 7), String(from)).toBe(true);
    const now = { size: 7, root: await (await treeOf(leavesOf(7))).root() };
    expect(await (await treeOf(leavesOf(7))).consistency(0)).toEqual([]);
    expect(await isGrown({ old: { size: 0, root: other }, now, proof: [] })).toBe(true);
    expect(await isGrown({ old: { size: 0, root: other }, now, proof: [other] })).toBe(false);
  });

  it('holds of no log that shrank, of none of the same size with another root, and of no proof that is too short or too long', async () => {
    const root = await (await treeOf(leavesOf(7))).root();
    expect(await grown(7, 7, { old: { size: 8, root } })).toBe(false);
    expect(await grown(7, 7, { old: { size: 7, root: other } })).toBe(false);
    expect(await grown(7, 7, { proof: [other] })).toBe(false);
    expect(await grown(3, 7, { proof: [] })).toBe(false);
    const proof = await (await treeOf(leavesOf(7))).consistency(3);
    expect(await grown(3, 7, { proof: [...proof, other] })).toBe(false);
    expect(await grown(3, 7, { proof: proof.slice(0, -1) })).toBe(false);
    expect(await grown(3, 7, { proof: proof.with(0, other) })).toBe(false);
  });

  it('is not taken for a leaf outside of the log', async () => {
    const tree = await treeOf(leavesOf(3));
    const [leaf, proof, root] = [await hashLeaf('leaf 2'), await tree.inclusion(2), await tree.root()];
    expect(await isIncluded({ leaf, index: 2, size: 3, proof, root })).toBe(true);
    for (const index of [-1, 3]) expect(await isIncluded({ leaf, index, size: 3, proof, root })).toBe(false);
  });
});
