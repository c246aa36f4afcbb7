/**
 * The manifest of a build: the digest of every file of a site. In: its tree and the site record. Out: manifest.json, and the same
 * as SHA256SUMS, which covers manifest.json too. A page cannot print the digest of a manifest that covers the page: what pages
 * print is the root of the log, which covers the evidence.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ManifestHead, toManifestHead } from '../../pipeline/schema/manifest-head.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { splitFrontMatter } from '../../pipeline/sources/front-matter.ts';
import type { SiteTree } from '../tree/site-tree.ts';
import { listAgain, listLines } from './list-again.ts';

export const manifestFile = 'manifest.json';
export const sumsFile = 'SHA256SUMS';

export interface Manifest extends ManifestHead {
  readonly log: { readonly size: number; readonly root: string };
  /** The leaf that an exhibit is about; a site has none. */
  readonly exhibit?: { readonly leaf: string; readonly index: number };
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

interface ManifestOptions {
  name: string;
  collections: string;
  tree: SiteTree;
  log: Manifest['log'];
}

/** Returns the digest of SHA256SUMS, which covers all. */
export function writeManifest({ name, collections, tree, log }: ManifestOptions): string {
  const site = splitFrontMatter(readFileSync(join(collections, 'site/site.mdx'), 'utf8')).data as SiteRecord;
  const list = listAgain(tree);
  const toEntry = (path: string) => {
    const { sha256, bytes } = tree.files.get(path)!;
    return `  ${JSON.stringify(path)}: {\n   "sha256": "${sha256}",\n   "bytes": ${bytes}\n  }`;
  };
  const toSum = (path: string) => `${tree.files.get(path)!.sha256}  ${path}\n`;
  const files = listLines(list, list.before(manifestFile), toEntry, ',\n');
  const sums = listLines(list, list.before(sumsFile), toSum, '');
  const manifest: Manifest = { ...toManifestHead(name, site), log, files: {} };
  // As it prints an object: one of all files is made five times as slowly.
  const [head] = JSON.stringify(manifest, null, 1).split(/\}\n\}$/);
  tree.write(manifestFile, Buffer.concat([Buffer.from(`${head}\n`), files, Buffer.from('\n }\n}\n')]));
  tree.write(sumsFile, Buffer.concat([sums, Buffer.from(toSum(manifestFile))]));
  return tree.files.get(sumsFile)!.sha256;
}
