import { addresses } from '../schema/addresses.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { SnapshotRecord } from '../schema/record-parts.ts';
import type { CaptureAddresses } from '../sources/archive.ts';
import { addressesOf, archiveOf } from '../sources/archive-kinds.ts';
import type { Capture, CapturedPage } from '../text/capture.ts';
import type { SourcedDocument } from './joined.ts';

/**
 * A capture as a page prints it, with every address its bytes can be had at.
 * In: a capture, its document and the corpus. Out: the snapshot record. A corpus that may not republish
 * texts links to its archive instead. Memento addresses: Wayback Machine, RFC 7089 style.
 */
export function toSnapshotRecord(capture: Capture, document: SourcedDocument, corpus: Corpus): SnapshotRecord {
  const { capturedAt, digest, bytes, statedUpdate } = capture;
  const sourceUrl = capture.sourceUrl ?? document.sourceUrl;
  const stamp = capturedAt.replace(/\D/g, '');
  return {
    capturedAt,
    digest,
    bytes,
    sourceUrl,
    ...(statedUpdate && { statedUpdate }),
    ...(corpus.republishTexts && { textPath: addresses.snapshot(digest) }),
    ...(capture.page && { page: toPageRecord(capture.page) }),
    ...withoutSoftware(addressesOf(capture, archiveOf(corpus, document))),
    // No web archive has a page of what lies in a repository.
    ...(!corpus.fictional &&
      (capture.sourceUrl ?? !document.isSourceOfArchive) && {
        mementoUrl: `https://web.archive.org/web/${stamp}/${sourceUrl}`,
      }),
  };
}

const withoutSoftware = ({ software: _, ...rest }: CaptureAddresses) => rest;

function toPageRecord({ extractionNumber: _, extraction, ...page }: CapturedPage): NonNullable<SnapshotRecord['page']> {
  const { version, select, drop } = extraction;
  return {
    ...page,
    extraction: { version, ...(select && { select: [...select] }), ...(drop && { drop: [...drop] }) },
  };
}
