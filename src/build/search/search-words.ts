/**
 * The words that a search can find, for "did you mean". In: the texts that are indexed, one by one. Out: a list of
 * words, the most frequent first, that a typo can be held against; rare ones are left out of a large site.
 */
export class SearchWords {
  readonly #texts = new Map<string, number>();

  add(text: string): void {
    const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]{3,23}/gu) ?? [];
    for (const word of new Set(words)) this.#texts.set(word, (this.#texts.get(word) ?? 0) + 1);
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
