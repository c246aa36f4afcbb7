/**
 * The manifest of a build: the digest of every file of a site. In: its folder and the site record. Out: manifest.json, and the same
 * as SHA256SUMS, which covers manifest.json too. A page cannot print the digest of a manifest that covers the page: what pages
 * print is the root of the log, which covers the evidence.
 */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../pipeline/collections/front-matter.ts';
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';
import { listSiteFiles } from '../site-folder.ts';

export const manifestFile = 'manifest.json';
export const sumsFile = 'SHA256SUMS';

export interface Manifest {
  readonly generator: 'clausary';
  readonly corpus: string;
  readonly archive: SiteRecord['archive'];
  readonly algorithms: Readonly<Record<string, string | number>>;
  readonly log: { readonly size: number; readonly root: string };
  /** The leaf that an exhibit is about; a site has none. */
  readonly exhibit?: { readonly leaf: string; readonly index: number };
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
}

export interface ManifestOptions {
  name: string;
  collections: string;
  folder: string;
  log: Manifest['log'];
}

/** Returns the digest of SHA256SUMS, which covers all. */
export function writeManifest({ name, collections, folder, log }: ManifestOptions): string {
  const site = splitFrontMatter(readFileSync(join(collections, 'site/site.mdx'), 'utf8')).data as SiteRecord;
  const sums: string[] = [];
  const files: Record<string, { sha256: string; bytes: number }> = {};
  const digestOf = (path: string) => hash('sha256', readFileSync(join(folder, path)));
  for (const { path, bytes } of listSiteFiles(folder)) {
    if (path === manifestFile || path === sumsFile) continue;
    const sha256 = digestOf(path);
    files[path] = { sha256, bytes };
    sums.push(`${sha256}  ${path}`);
  }
  const manifest: Manifest = {
    generator: 'clausary',
    corpus: name,
    archive: site.archive,
    algorithms: {
      digest: 'SHA-256',
      normalisation: site.normalisation,
      rubric: site.rubric.version,
      log: 'RFC 6962 with SHA-256, C2SP tlog-tiles',
      revision: 'SHA-256 of canonical JSON (RFC 8785)',
    },
    log,
    files,
  };
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`);
  sums.push(`${digestOf(manifestFile)}  ${manifestFile}`);
  writeFileSync(join(folder, sumsFile), `${sums.join('\n')}\n`);
  return digestOf(sumsFile);
}
