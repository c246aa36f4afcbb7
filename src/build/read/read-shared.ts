/**
 * Documents that several threads read, each as many as it comes to. In: the documents, which of them is the next that no thread took, and the
 * archive, which each opens for itself. Out: what this thread read, until none is left.
 */
import type { Archive } from '../../pipeline/sources/archive.ts';
import { readShare, type Share, type ShareResult } from './read-share.ts';

export interface ThreadShare extends Share {
  /** Place of the first document that no thread took yet, shared by all of them. */
  readonly next: Int32Array;
  readonly threads: number;
}

export async function* readShared(
  { next, threads, ...share }: ThreadShare,
  archive: Archive,
): AsyncGenerator<ShareResult> {
  for (;;) {
    const from = Atomics.load(next, 0);
    // Half of an even share of what is left: few runs, and none of them long where little is left.
    const to = from + Math.ceil((share.documents.length - from) / (2 * threads));
    if (from === to) return;
    if (Atomics.compareExchange(next, 0, from, to) === from)
      yield* readShare({ ...share, documents: share.documents.slice(from, to) }, undefined, archive);
  }
}
