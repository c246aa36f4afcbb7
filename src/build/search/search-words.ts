/**
 * The words that a search can find, for "did you mean". In: the words of the texts that are indexed, text by text. Out: a list of
 * words, the most frequent first, that a typo can be held against; rare ones are left out of a large site.
 */
import type { SearchRecord } from '../../pipeline/collections/search-records.ts';

/** Those of a search record, each once. */
export const wordsIn = ({ content, meta }: Pick<SearchRecord, 'content' | 'meta'>): string[] => {
  const text = [meta['title'], content].join(' ');
  return [...new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}]{3,23}/gu) ?? [])];
};

export class SearchWords {
  readonly #texts = new Map<string, number>();

  add(words: readonly string[]): void {
    for (const word of words) this.#texts.set(word, (this.#texts.get(word) ?? 0) + 1);
  }

  /** Takes back what was added. */
  remove(words: readonly string[]): void {
    for (const word of words) {
      const left = this.#texts.get(word)! - 1;
      if (left === 0) this.#texts.delete(word);
      else this.#texts.set(word, left);
    }
  }

  /** One word a line. */
  list(most = 8_000): string {
    return [...this.#texts]
      .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([word]) => word)
      .join('\n');
  }
}
