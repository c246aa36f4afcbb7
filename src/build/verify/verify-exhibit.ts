/**
 * Verifies an exhibit by itself. In: a reader of its ZIP and its manifest. Out: findings: the bytes are those of the leaf, and the proof
 * leads from the leaf to the root in its checkpoint. Whether that checkpoint is the site's is for those who kept one.
 */
import { hash } from 'node:crypto';
import { parseCheckpoint } from '../../pipeline/log/checkpoint.ts';
import { hashLeaf, toBase64 } from '../../pipeline/log/hash.ts';
import { parseProof } from '../../pipeline/log/proof-file.ts';
import { isIncluded } from '../../pipeline/log/proofs.ts';
import { parseLeaf } from '../../pipeline/schema/logged-capture.ts';
import type { VerifyFinding } from './finding.ts';
import type { SiteReader } from './site-reader.ts';
import type { Manifest } from './write-manifest.ts';

export async function verifyExhibit(site: SiteReader, { exhibit }: Manifest): Promise<VerifyFinding[]> {
  const leaf = parseLeaf(exhibit?.leaf ?? '');
  if (!exhibit || !leaf)
    return [{ outcome: 'fails', text: 'the manifest names no capture that this exhibit is about' }];
  const [bytes, proof] = await Promise.all([site.read('text.txt'), site.read('text.tlog-proof')]);
  return [await compareText(bytes, leaf.digest), await compareProof(proof, exhibit)];
}

async function compareText(bytes: Uint8Array | undefined, digest: string): Promise<VerifyFinding> {
  if (!bytes)
    return {
      outcome: 'unproved',
      text: `text.txt is not in it: get the bytes with SHA-256 ${digest} from the archive`,
    };
  return hash('sha256', bytes) === digest
    ? { outcome: 'holds', text: `text.txt has the SHA-256 of the capture: ${digest}` }
    : { outcome: 'fails', text: `text.txt has SHA-256 ${hash('sha256', bytes)}, the capture ${digest}` };
}

async function compareProof(
  bytes: Uint8Array | undefined,
  exhibit: { leaf: string; index: number },
): Promise<VerifyFinding> {
  if (!bytes) return { outcome: 'unproved', text: 'there is no text.tlog-proof in it' };
  try {
    const { index, proof, note } = parseProof(new TextDecoder().decode(bytes));
    const { size, root, origin } = parseCheckpoint(note);
    const leaf = await hashLeaf(exhibit.leaf);
    const named = `leaf ${index} of ${origin} at ${size} leaves, root ${toBase64(root)}`;
    return index === exhibit.index && (await isIncluded({ leaf, index, size, proof, root }))
      ? { outcome: 'holds', text: `the capture is ${named}` }
      : { outcome: 'fails', text: `the proof does not show that the capture is ${named}` };
  } catch (error) {
    return { outcome: 'unproved', text: `text.tlog-proof: ${(error as Error).message}` };
  }
}
