/**
 * Reads documents of a corpus, here or in a thread (read-thread.ts). In: what is to be read, as plain values. Out: of each
 * document in order what pages and checks need of it, again as plain values; its texts are let go.
 */

import { writeDigested } from '../../pipeline/collections/write.ts';
import { endingOfPage, toCitedPages } from '../../pipeline/records/cited-pages.ts';
import { type DocumentEvidence, toEvidence } from '../../pipeline/records/evidence.ts';
import { type Packed, pack } from '../../pipeline/records/packed.ts';
import type { WordPlace } from '../../pipeline/schema/place.ts';
import type { Archive, ArchiveProblem, ReadDocument } from '../../pipeline/sources/archive.ts';
import { type DocumentWords, type ReadingWish, readDocuments } from '../../pipeline/sources/read-documents.ts';
import { nothingKnown } from '../../pipeline/text/known.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';
import type { WindowFile } from '../../words/word-windows.ts';
import { type KnownResults, openKnownResults } from './known-results.ts';
import { type ArchivePlace, openArchive } from './open-archive.ts';
import { toWordPlaces } from './places.ts';
import { toWindowsOf } from './windows.ts';

export interface Share {
  readonly archive: ArchivePlace;
  readonly documents: readonly DocumentWords[];
  readonly lives: ReadingWish['lives'];
  /** Where known results are kept. */
  readonly cache: string;
  /** Taken where pages are made; with a folder, texts that may be republished are put there by their digests. */
  readonly evidence?: { readonly texts?: string };
}

export interface ShareResult {
  readonly path: string;
  /** Of all that it depends on; none where that is not known, or something is wrong. */
  readonly key?: string;
  readonly reading: DocumentReading;
  readonly problems: readonly ArchiveProblem[];
  readonly evidence?: DocumentEvidence;
  /** Where pages are made. */
  readonly windows?: Packed<WindowFile>;
  /** … and the texts may not be republished. */
  readonly places?: Packed<readonly WordPlace[]>;
}

/** `opened` where the archive is open already. */
export async function* readShare(
  share: Share,
  onDocument?: (read: ReadDocument) => void,
  opened?: Archive,
): AsyncGenerator<ShareResult> {
  const { documents, lives, cache } = share;
  let results: KnownResults | undefined;
  const known = (document: string) => {
    results = openKnownResults(cache, document);
    return results.known;
  };
  const archive = opened ?? (await openArchive(share.archive));
  for await (const { path, read, reading, known: own } of readDocuments(archive, documents, { lives, known })) {
    const texts = share.evidence?.texts;
    const found = share.evidence && toEvidence(read, reading, texts !== undefined, own);
    const windows = share.evidence && pack(toWindowsOf(read, reading, own ?? nothingKnown));
    const held = share.evidence && texts === undefined ? toWordPlaces(read, reading, own) : undefined;
    const places = held && pack(held);
    const evidence = found && { ...found, ...(held && { passages: held.length }) };
    // Written as they pass, so that they need not be held: a file named by its digest is right whatever comes.
    if (texts !== undefined) writeDigested(texts, await toPublished(read, reading));
    onDocument?.(read);
    // What was not asked for would be forgotten.
    if (lives === 'all') results?.save('passes');
    const taken = { ...(evidence && { evidence }), ...(windows && { windows }), ...(places && { places }) };
    yield { path, reading, problems: read.problems, ...taken };
  }
}

/** The texts, and the pages that clauses were read in, byte for byte under the digests they are published by. */
async function toPublished(read: ReadDocument, reading: DocumentReading): Promise<Map<string, Buffer>> {
  const published = new Map([...read.payloads].map(([digest, text]) => [`${digest}.txt`, text]));
  for (const page of toCitedPages(reading)) {
    const bytes = await read.readPage?.(page.digest);
    if (bytes) published.set(`${page.digest}.${endingOfPage(page)}`, bytes);
  }
  return published;
}
