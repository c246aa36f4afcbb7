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
  const sums: string[] = [];
  const files: string[] = [];
  for (const path of tree.paths) {
    const { sha256, bytes } = tree.files.get(path)!;
    files.push(`  ${JSON.stringify(path)}: {\n   "sha256": "${sha256}",\n   "bytes": ${bytes}\n  }`);
    sums.push(`${sha256}  ${path}`);
  }
  const manifest: Manifest = { ...toManifestHead(name, site), log, files: {} };
  // As it prints an object: one of all files is made five times as slowly.
  const text = JSON.stringify(manifest, null, 1).replace(/\{\}\n\}$/, () => `{\n${files.join(',\n')}\n }\n}`);
  tree.write(manifestFile, `${text}\n`);
  sums.push(`${tree.files.get(manifestFile)!.sha256}  ${manifestFile}`);
  tree.write(sumsFile, `${sums.join('\n')}\n`);
  return tree.files.get(sumsFile)!.sha256;
}
