/**
 * A capture as a page prints it, with every address its bytes can be had at.
 * In: a capture, its document and the corpus. Out: the snapshot record. A corpus that may not republish
 * texts leads into its archive instead. Memento addresses: Wayback Machine, RFC 7089 style.
 */

import { addresses } from '../schema/addresses.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Document } from '../schema/document.ts';
import { withoutEndSlashes } from '../schema/end-slashes.ts';
import type { SnapshotRecord } from '../schema/record-parts.ts';
import type { Capture } from '../text/capture.ts';

export function toSnapshotRecord(capture: Capture, document: Document, corpus: Corpus): SnapshotRecord {
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
    ...archiveAddresses(capture, corpus),
    ...(!corpus.fictional && { mementoUrl: `https://web.archive.org/web/${stamp}/${sourceUrl}` }),
  };
}

function archiveAddresses(
  { origin }: Capture,
  { archive }: Corpus,
): Pick<SnapshotRecord, 'archiveUrl' | 'rawUrl' | 'commit'> {
  if (!('commit' in origin) || archive.kind !== 'open-terms-archive') return {};
  const repository = new URL(withoutEndSlashes(archive.repository).replace(/\.git$/, ''));
  const path = origin.path.split('/').map(encodeURIComponent).join('/');
  const { commit } = origin;
  if (repository.hostname === 'github.com') {
    const rawUrl = `https://raw.githubusercontent.com${repository.pathname}/${commit}/${path}`;
    return { commit, archiveUrl: `${repository.href}/blob/${commit}/${path}`, rawUrl };
  }
  if (repository.hostname.startsWith('gitlab.')) {
    return {
      commit,
      archiveUrl: `${repository.href}/-/blob/${commit}/${path}`,
      rawUrl: `${repository.href}/-/raw/${commit}/${path}`,
    };
  }
  return { commit };
}
