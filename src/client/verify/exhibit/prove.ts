/** Proves that the capture of an exhibit is in the log. In: the leaf and the log of the site. Out: checkpoint, hashes and the proof as a file, or why there is none. */
import { parseCheckpoint } from '../../../pipeline/log/checkpoint.ts';
import { hashLeaf, toBase64 } from '../../../pipeline/log/hash.ts';
import { formatProof } from '../../../pipeline/log/proof-file.ts';
import { isIncluded, TileTree } from '../../../pipeline/log/proofs.ts';
import { hasCryptography, noCryptography } from '../step.ts';

export type LeafProof =
  | { readonly isProved: false; readonly why: string }
  | {
      readonly isProved: true;
      readonly index: number;
      readonly line: string;
      readonly checkpoint: {
        readonly origin: string;
        readonly size: number;
        readonly root: string;
        readonly isSigned: boolean;
      };
      readonly hashes: readonly string[];
      /** The proof as text.tlog-proof. */
      readonly file: string;
      /** SHA-256 of the bytes that were fetched; none where they were not at hand. */
      readonly bytes?: string | undefined;
    };

type ReadLog = (path: string) => Promise<Uint8Array>;

export async function proveLeaf(
  leaf: { readonly index: number; readonly line: string } | undefined,
  read: ReadLog,
  bytes?: string,
): Promise<LeafProof> {
  const not = (why: string) => ({ isProved: false, why }) as const;
  if (!leaf) return not('this capture is not in the log yet; it is written there when the records are registered.');
  if (!hasCryptography()) return not(noCryptography.text);
  try {
    const note = new TextDecoder().decode(await read('checkpoint'));
    const { origin, size, root, signatures } = parseCheckpoint(note);
    const { index, line } = leaf;
    if (index >= size) return not(`the log has ${size} leaves, and none numbered ${index}.`);
    const proof = await new TileTree(size, read).inclusion(index);
    if (!(await isIncluded({ leaf: await hashLeaf(line), index, size, proof, root })))
      return not(`leaf ${index} of the log is another capture.`);
    return {
      ...{ isProved: true, index, line, hashes: proof.map(toBase64), file: formatProof({ index, proof, note }) },
      checkpoint: { origin, size, root: toBase64(root), isSigned: signatures.length > 0 },
      ...(bytes && { bytes }),
    };
  } catch (error) {
    return not(`the log could not be read: ${(error as Error).message}.`);
  }
}
