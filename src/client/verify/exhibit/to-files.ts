/**
 * The files of an exhibit, as its ZIP holds them and `npm run verify -- exhibit.zip` accepts them. In: the exhibit, its proof, perhaps
 * the bytes, what the manifest says of the site. Out: files by name; the same exhibit gives the same bytes.
 */

import type { LeafProof } from './prove.ts';
import type { Exhibit } from './shapes.ts';
import { toExhibitFile } from './to-html.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ExhibitFiles {
  readonly exhibit: Exhibit;
  readonly proof: Extract<LeafProof, { isProved: true }>;
  readonly text?: Bytes | undefined;
  readonly manifest: Readonly<Record<string, unknown>>;
}

export async function toExhibitFiles({ exhibit, proof, text, manifest }: ExhibitFiles): Promise<Record<string, Bytes>> {
  const { line, index, checkpoint, file } = proof;
  const files: Record<string, Bytes> = {
    'README.txt': encode(readme(exhibit, proof, text !== undefined)),
    'exhibit.html': encode(toExhibitFile(exhibit)),
    ...(text && { 'text.txt': text }),
    'text.tlog-proof': encode(file),
  };
  const digests = await Promise.all(
    Object.entries(files).map(
      async ([path, bytes]) => [path, { sha256: await toHex(bytes), bytes: bytes.length }] as const,
    ),
  );
  const head = { ...manifest, log: { size: checkpoint.size, root: checkpoint.root }, exhibit: { leaf: line, index } };
  const whole = encode(`${JSON.stringify({ ...head, files: Object.fromEntries(digests) }, null, 1)}\n`);
  const sums = [...digests.map(([path, { sha256 }]) => `${sha256}  ${path}`), `${await toHex(whole)}  manifest.json`];
  return { ...files, 'manifest.json': whole, SHA256SUMS: encode(`${sums.join('\n')}\n`) };
}

const encode = (text: string): Bytes => new TextEncoder().encode(text);

export async function toHex(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readme({ title, subtitle }: Exhibit, { index, checkpoint }: ExhibitFiles['proof'], hasText: boolean): string {
  return [
    `${title}\n${subtitle}\n`,
    'exhibit.html     the exhibit, to be read and printed',
    hasText
      ? 'text.txt         the archived text, byte for byte'
      : '(text.txt is not in it: the bytes were not at hand; get them from the address in exhibit.html)',
    'text.tlog-proof  the proof that the capture is in the log (c2sp.org/tlog-proof)',
    'manifest.json    the digest of each file, and the leaf of the log',
    'SHA256SUMS       the same for  sha256sum -c SHA256SUMS\n',
    'To check it without this site:  sha256sum -c SHA256SUMS',
    'To check the proof too, with the program that made the site:  npm run verify -- exhibit.zip\n',
    `The proof leads from leaf ${index} to the root of a checkpoint of ${checkpoint.origin} with ${checkpoint.size} leaves.`,
    'To learn whether the site showed others the same checkpoint, compare it with one that somebody kept:',
    'npm run verify -- <address of the site> --since <checkpoint kept>\n',
  ].join('\n');
}
