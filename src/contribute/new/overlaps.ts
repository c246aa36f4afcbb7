/** Clauses that share words with a new one. In: the folded words and the clauses of the document. Out: one line each. */

import type { AuthoredDocument } from '../../pipeline/sources/corpus.ts';
import type { DocumentReading } from '../../pipeline/text/reading.ts';

export interface ClauseOverlap {
  readonly path: string;
  readonly recordId: string;
  readonly clauseType: string;
  /** Share of the shorter passage that stands in both, 0 to 1. */
  readonly share: number;
}

export function findOverlaps(folded: string, document: AuthoredDocument, reading: DocumentReading): ClauseOverlap[] {
  return document.clauses.flatMap(({ slug, path, authored }) => {
    const excerpt = reading.clauses.get(slug)?.excerpt;
    if (!authored.value || !excerpt?.found) return [];
    const share = sharedWords(folded, excerpt.folded);
    const { recordId, clauseType } = authored.value;
    return share >= 0.5 ? [{ path, recordId, clauseType, share }] : [];
  });
}

/** The longest run of words of the shorter text that stands in the longer one, as a share of it. */
export function sharedWords(a: string, b: string): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const words = shorter.split(' ');
  let longest = 0;
  for (let from = 0; from < words.length - longest; from++)
    while (from + longest < words.length && longer.includes(words.slice(from, from + longest + 1).join(' '))) longest++;
  return longest / words.length;
}
