/**
 * A proof of inclusion as a file (https://c2sp.org/tlog-proof): a line that names the form, the index, the hashes, then the checkpoint.
 * In: index, hashes and the note of a checkpoint. Out: the text of the file, and the way back.
 */
import { fromBase64, hashSize, type TreeHash, toBase64 } from './hash.ts';

const form = 'c2sp.org/tlog-proof@v1';

interface ProofFile {
  readonly index: number;
  readonly proof: readonly TreeHash[];
  readonly note: string;
}

/** The text of a proof file: its form, the index of the leaf, hashes from the leaf up in base64, then the note of a checkpoint. */
export function formatProof({ index, proof, note }: ProofFile): string {
  return `${[form, `index ${index}`, ...proof.map(toBase64)].join('\n')}\n\n${note}`;
}

/** The way back from the text of a proof file. Throws where the text has another form or a hash is not 32 bytes long. */
export function parseProof(text: string): ProofFile {
  const end = text.indexOf('\n\n');
  const [first, second, ...hashes] = text.slice(0, Math.max(0, end)).split('\n');
  const index = /^index (\d{1,15})$/.exec(second ?? '')?.[1];
  const proof = hashes.map((one) => fromBase64(one));
  if (first !== form || index === undefined || proof.some((one) => one?.length !== hashSize))
    throw new Error(`this is no proof of the form ${form}`);
  return { index: Number(index), proof: proof as TreeHash[], note: text.slice(end + 2) };
}
