/**
 * Which words of an index share a file, as Pagefind cuts them: a file takes words until they are found in so many places. In: words in their order. Out: those of a
 * file each. A word that is found in more places ends its file, so that what changes before it moves no border behind it.
 */
import type { Word } from './bundle-files.ts';
import type { WordPage } from './word-pages.ts';

export class WordCutter {
  readonly #most: number;
  #part: Word[] = [];
  #places = 0;

  /** `most`: places of words that a file holds; then the next one begins. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether the next word begins a file. */
  get isAtBorder(): boolean {
    return this.#part.length === 0;
  }

  /** The part that ends with this word, if one does. */
  add(word: Word): Word[] | undefined {
    this.#part.push(word);
    this.#places += countPlaces(word[1]);
    for (const [, pages] of word[2]) this.#places += countPlaces(pages) + 1;
    return this.#places >= this.#most ? this.rest() : undefined;
  }

  /** What no file has yet. */
  rest(): Word[] | undefined {
    const part = this.#part;
    [this.#part, this.#places] = [[], 0];
    return part.length > 0 ? part : undefined;
  }
}

const countPlaces = (pages: readonly WordPage[]): number =>
  pages.reduce((sum, [, places, inFields]) => sum + places.length + inFields.length + 1, 0);
