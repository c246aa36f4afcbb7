/**
 * Words of many texts as numbers, so that a text is cut into words once and what is found out about a word is found out once. In: texts.
 * Out: of each its words in order, in small letters, and of each of them whether nothing but a space stands before it.
 */
const term = /\p{L}+(?:[-‐‑]\p{L}+)*/gu;
const space = /^[  ]$/;

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
    const lower = text.toLowerCase();
    const row: number[] = [];
    let end = -1;
    for (const { 0: word, index } of lower.matchAll(term)) {
      const isNext = index === end + 1 && space.test(lower[end]!);
      row.push((this.#numberOf(word) << 1) | (isNext ? 1 : 0));
      end = index + word.length;
    }
    const made = Int32Array.from(row);
    this.#rows.set(text, made);
    return made;
  }

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
