/**
 * Checks in the browser what the log of captures proves. In: a leaf, or a checkpoint that the reader kept, and the path of the site.
 * Out: steps. The proof is computed from the tiles that the site publishes: two files of at most 8 KB for a leaf.
 */
import { type Checkpoint, parseCheckpoint, parseKeptCheckpoint } from '../../pipeline/log/checkpoint.ts';
import { hashLeaf, toBase64 } from '../../pipeline/log/hash.ts';
import { isGrown, isIncluded, TileTree } from '../../pipeline/log/proofs.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { fails, hasCryptography, holds, noCryptography, type Step, unproved } from './step.ts';

const figure = new Intl.NumberFormat('en-GB').format;
const unread = (error: unknown) => unproved(`the log could not be read: ${(error as Error).message}.`);

/** The name of this site’s log, by the address that it knows of itself; a site without one has a name that no address has. */
function ownOrigin(base: string): string | undefined {
  const canonical = globalThis.document?.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return canonical === undefined ? undefined : `${new URL(canonical).host}${base}log`;
}

async function openLog(base: string): Promise<{ checkpoint: Checkpoint; tree: TileTree }> {
  const checkpoint = parseCheckpoint(new TextDecoder().decode(await fetchBytes(`${base}log/checkpoint`)));
  const own = ownOrigin(base);
  if (own === undefined ? !checkpoint.origin.endsWith('.invalid/log') : checkpoint.origin !== own)
    throw new Error(
      `its checkpoint is of another site, ${checkpoint.origin}${own === undefined ? '' : `, not of ${own}`}`,
    );
  return { checkpoint, tree: new TileTree(checkpoint.size, (path) => fetchBytes(`${base}log/${path}`)) };
}

const describe = ({ size, root, signatures }: Checkpoint) =>
  `${figure(size)} leaves, root ${toBase64(root)}, ${signatures.length > 0 ? 'signed' : 'not signed'}`;

export async function checkLeaf(leaf: { index: number; line: string }, base: string): Promise<Step[]> {
  try {
    const { checkpoint, tree } = await openLog(base);
    const { size, root } = checkpoint;
    if (leaf.index >= size)
      return [fails(`the log has ${figure(size)} leaves, and none numbered ${figure(leaf.index)}.`)];
    const proof = await tree.inclusion(leaf.index);
    const isThere = await isIncluded({ leaf: await hashLeaf(leaf.line), index: leaf.index, size, proof, root });
    const told = `document, time, digest and address of this capture are leaf ${figure(leaf.index)} of the log (${describe(checkpoint)}), by a proof of ${proof.length} hashes`;
    return [isThere ? holds(`${told}.`) : fails(`the log does not prove that ${told}.`)];
  } catch (error) {
    return [unread(error)];
  }
}

/** Whether the log only grew since a checkpoint that the reader kept. */
export async function checkSince(kept: string, base: string): Promise<Step[]> {
  if (!hasCryptography()) return [noCryptography];
  let old: Checkpoint;
  try {
    old = parseKeptCheckpoint(kept);
  } catch (error) {
    return [unproved(`${(error as Error).message}.`)];
  }
  try {
    const { checkpoint, tree } = await openLog(base);
    if (old.origin !== checkpoint.origin)
      return [unproved(`the checkpoint is of another log: ${old.origin}, and this one is ${checkpoint.origin}.`)];
    if (old.size > checkpoint.size)
      return [fails(`the log has ${figure(checkpoint.size)} leaves and had ${figure(old.size)}: some were dropped.`)];
    if (old.size === 0) return [unproved('the checkpoint is of an empty log: there is nothing in it to compare.')];
    const proof = await tree.consistency(old.size);
    const grown = await isGrown({ old, now: checkpoint, proof });
    return [
      grown
        ? holds(
            `the first ${figure(old.size)} leaves are those of the checkpoint you kept; the log now has ${describe(checkpoint)}.`,
          )
        : fails(
            `the first ${figure(old.size)} leaves are no longer those of the checkpoint you kept: an entry was changed or dropped.`,
          ),
    ];
  } catch (error) {
    return [unread(error)];
  }
}
