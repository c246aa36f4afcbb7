import type { SiteRecord } from './site-record.ts';

export interface ManifestHead {
  readonly generator: 'clausary';
  readonly corpus: string;
  readonly archive: SiteRecord['archive'];
  readonly algorithms: Readonly<Record<string, string | number>>;
}

/** What a manifest says of a site beside its files: the corpus, the pin of the archive, versions of algorithms. In: the name of the corpus and the site record. */
export const toManifestHead = (
  corpus: string,
  site: Pick<SiteRecord, 'archive' | 'normalisation' | 'rubric'>,
): ManifestHead => ({
  generator: 'clausary',
  corpus,
  archive: site.archive,
  algorithms: {
    digest: 'SHA-256',
    normalisation: site.normalisation,
    rubric: site.rubric.version,
    log: 'RFC 6962 with SHA-256, C2SP tlog-tiles',
    revision: 'SHA-256 of canonical JSON (RFC 8785)',
  },
});
