/**
 * Words of many texts as numbers, so that a text is cut into words once and what is found out about a word is found out once. In: texts.
 * Out: of each its words in order, in small letters, and of each of them whether nothing but a space stands before it.
 */
import { byPiece } from './by-piece.ts';

/** What stands before a figure belongs to it: the id BE-S7… is no plural of "be". */
const term = /\p{L}+(?:[-‐‑]\p{L}+(?![\p{L}\p{N}]))*/gu;

/** Of a number in a row the last bit says that nothing but a space stands before the word; the others are the word. */
export const follows = (one: number): boolean => (one & 1) === 1;
export const numberIn = (one: number): number => one >> 1;

export class WordRows {
  /** Words by their numbers. */
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #rows = new Map<string, Int32Array>();

  of(text: string): Int32Array {
    const known = this.#rows.get(text);
    if (known) return known;
    const row: number[] = [];
    let ends = false;
    for (const { numbers, isBegin, isEnd } of this.#inPieces(text)) {
      let isNext = isBegin && ends;
      for (const number of numbers) {
        row.push((number << 1) | (isNext ? 1 : 0));
        isNext = false;
      }
      ends = isEnd;
    }
    const made = new Int32Array(row);
    this.#rows.set(text, made);
    return made;
  }

  /** `isBegin`, `isEnd`: whether the piece begins and ends with a word. */
  #inPieces = byPiece((piece) => {
    const lower = piece.toLowerCase();
    const found = [...lower.matchAll(term)];
    const last = found.at(-1);
    return {
      numbers: found.map(([word]) => this.#numberOf(word)),
      isBegin: found[0]?.index === 0,
      isEnd: last !== undefined && last.index + last[0].length === lower.length,
    };
  });

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}

/** In: words. Out: a function that returns whether one of them begins with its argument (binary search). */
export function toBeginnings(words: Iterable<string>): (beginning: string) => boolean {
  const sorted = [...words].sort();
  return (beginning) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(beginning) ?? false;
  };
}

/** The same for what they end with. */
export function toEndings(words: Iterable<string>): (ending: string) => boolean {
  const backwards = (word: string) => word.split('').reverse().join('');
  const begins = toBeginnings([...words].map(backwards));
  return (ending) => begins(backwards(ending));
}
