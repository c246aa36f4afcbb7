/**
 * The words that a search can find, for "did you mean". In: the words of the texts that are indexed, text by text. Out: a list of
 * words, the most frequent first, that a typo can be held against; rare ones are left out of a large site.
 */
import type { SearchRecord } from '../../pipeline/collections/search-record.ts';
import { onceByPiece } from './by-piece.ts';
import type { Tally } from './tally.ts';

const find = onceByPiece((piece) => piece.toLowerCase().match(/\p{L}[\p{L}\p{M}]{3,23}/gu) ?? []);

/** Those of a search record, each once. */
export const wordsIn = ({ content, meta }: Pick<SearchRecord, 'content' | 'meta'>): string[] =>
  find(meta['title'] ?? '', content);

/** One word a line. `words`: in how many texts each stands. */
export const listWords = (words: Tally, most = 8_000): string =>
  words.counts
    .toSorted(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
    .join('\n');
