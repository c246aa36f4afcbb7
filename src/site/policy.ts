/**
 * The Content-Security-Policy of every built page. Nothing is inline and nothing comes from elsewhere, so that it names no hashes:
 * a script that changes does not change the pages that load it. In: the site record. Where a site may not republish texts, a reader
 * who checks one lets the page fetch it from the archive, the only other place it may read from.
 */
import type { SiteRecord } from '../pipeline/schema/site-record.ts';

export function toPolicy({ republishTexts, archive }: Pick<SiteRecord, 'republishTexts' | 'archive'>): string {
  const archived = republishTexts ? undefined : toRawOrigin(archive.repository);
  return [
    "default-src 'self'",
    ...(archived ? [`connect-src 'self' ${archived}`] : []),
    "img-src 'self' data:",
    // Pagefind searches in WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Where an archive serves bytes; see records/snapshot-record.ts. */
function toRawOrigin(repository: string | undefined): string | undefined {
  const url = repository === undefined ? undefined : new URL(repository);
  if (url?.hostname === 'github.com') return 'https://raw.githubusercontent.com';
  return url?.hostname.startsWith('gitlab.') ? url.origin : undefined;
}
