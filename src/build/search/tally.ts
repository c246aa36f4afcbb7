/** How often words were said, in whichever order. In: words; or what was counted before. Out: how often each was, as long as it is not taken back. */

export type Tallied = readonly (readonly [word: string, times: number])[];

export class Tally {
  readonly #times: Map<string, number>;

  constructor(counts: Tallied = []) {
    this.#times = new Map(counts);
  }

  get counts(): Tallied {
    return [...this.#times];
  }

  words(): MapIterator<string> {
    return this.#times.keys();
  }

  has(word: string): boolean {
    return this.#times.has(word);
  }

  /** `times`: each counts so much; below 0 it is taken back. */
  add(words: Iterable<string>, times = 1): void {
    for (const word of words) {
      const now = (this.#times.get(word) ?? 0) + times;
      if (now === 0) this.#times.delete(word);
      else this.#times.set(word, now);
    }
  }

  delete(word: string): void {
    this.#times.delete(word);
  }
}
