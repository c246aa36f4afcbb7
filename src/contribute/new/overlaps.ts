/** Clauses that share words with a new one. In: its words in their text, and the clauses of the document. Out: those it overlaps. */
import type { AuthoredDocument } from '../../pipeline/sources/corpus.ts';
import { leastSame, type PlacedWords, sharedPart } from '../../pipeline/text/overlap.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';

interface ClauseOverlap {
  readonly path: string;
  readonly recordId: string;
  readonly clauseType: string;
  /** Share of the shorter passage that stands in both, 0 to 1. */
  readonly share: number;
}

export function findOverlaps(
  words: PlacedWords,
  document: AuthoredDocument,
  reading: DocumentReading,
): ClauseOverlap[] {
  return document.clauses.flatMap(({ slug, path, authored }) => {
    const { excerpt, capture } = reading.clauses.get(slug) ?? {};
    if (!authored.value || !excerpt?.found || !capture) return [];
    const { foldedStart: start, foldedEnd: end } = excerpt.match;
    const share = sharedPart(words, { digest: capture.digest, start, end, folded: excerpt.folded });
    const { recordId, clauseType } = authored.value;
    return share >= leastSame ? [{ path, recordId, clauseType, share }] : [];
  });
}
