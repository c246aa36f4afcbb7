/** What the page of exhibits holds for its script and its lists. In: a document record and the site. Out: versions, oldest first, with their spans; method; manifest. */

import type { DocumentRecord } from '../pipeline/schema/document-record.ts';
import { toManifestHead } from '../pipeline/schema/manifest-head.ts';
import type { SiteRecord } from '../pipeline/schema/site-record.ts';
import type { VersionRecord } from '../pipeline/schema/time-parts.ts';
import type { SeenVersion } from '../words/span.ts';
import { fileHref } from './address.ts';

/** A capture that is not the document proves nothing about its words. */
export const toSeen = ({ number, snapshot, lastCapturedAt, change }: VersionRecord): SeenVersion => ({
  ...{ number, first: snapshot.capturedAt, last: lastCapturedAt },
  ...(change.judgement && { isUnreadable: true }),
});

export function toExhibitData(document: DocumentRecord, site: SiteRecord) {
  const { path, platform, title, language, versions, asOf } = document;
  return {
    ...{ source: document.sourceUrl, texts: fileHref('snapshots/') },
    ...{ id: path.slice('platforms/'.length), platform: platform.name, document: title, language, site: site.title },
    method: toMethod(site),
    versions: versions.toReversed().map((version) => ({
      ...toSeen(version),
      ...{ captures: version.captures, digest: version.snapshot.digest, bytes: version.snapshot.bytes },
      // A document may have thousands of versions: what most of them share is said once.
      ...(version.snapshot.sourceUrl !== document.sourceUrl && { source: version.snapshot.sourceUrl }),
      ...(version.snapshot.textPath ? { isHere: true } : toRaw(version.snapshot)),
      leaves: version.leaves,
    })),
    clauses: (asOf?.clauses ?? []).map(({ path, recordId, title, wordings }) => ({ path, recordId, title, wordings })),
    manifest: toManifestHead(site.title, site),
  };
}

/** Where a page was saved the archive has the page, and its text is derived of it. */
const toRaw = ({ rawUrl, page }: VersionRecord['snapshot']) => (rawUrl && !page ? { at: rawUrl } : {});

export function toMethod({ archive, normalisation }: Pick<SiteRecord, 'archive' | 'normalisation'>): string[] {
  const how =
    archive.kind === 'open-terms-archive'
      ? [
          'The text was archived by Open Terms Archive, whose program fetches the source address at intervals, takes the text of the document out of the page by published filters and commits it to a git repository.',
          `The repository is ${archive.repository}, read at commit ${archive.commit}. The time of a capture is the one its commit records.`,
        ]
      : [
          'The text is a file of an archive folder; its header records the source address, the time of the capture and the SHA-256 of the text below it, which every build compares.',
        ];
  return [
    ...how,
    `The words of a clause are found in the bytes through version ${normalisation} of the published normalisation, and followed from version to version by the published rules.`,
  ];
}
