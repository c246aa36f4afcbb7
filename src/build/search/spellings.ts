/**
 * Hyphenated, open and closed spellings of one term. In: the texts of an index, first all to learn which terms are spelled in
 * several ways, then each. Out: the other spellings of the terms in a text ("third party" → "thirdparty"). Pagefind itself
 * finds a hyphenated word by its parts and as one; here open spellings get the closed one, and closed ones their parts.
 */
const term = /\p{L}+(?:[-‐‑]\p{L}+)*/gu;
const space = /^[  ]$/;
const hyphen = /[-‐‑]/;
/** Shorter parts make other words by chance: "an other", "may be". Where a hyphen joins them somewhere, they are one term. */
const shortestPart = 3;

/** Singular and plural are one term. */
function toKey(closed: string): string {
  if (!closed.endsWith('s')) return closed;
  return closed.endsWith('ies') ? `${closed.slice(0, -3)}y` : closed.slice(0, -1);
}

interface Word {
  readonly text: string;
  readonly isHyphenated: boolean;
  /** Nothing but a space stands before it. */
  readonly follows: boolean;
}

function toWords(text: string): Word[] {
  const lower = text.toLowerCase();
  const words: Word[] = [];
  let end = -1;
  for (const { 0: word, index } of lower.matchAll(term)) {
    words.push({ text: word, isHyphenated: hyphen.test(word), follows: index === end + 1 && space.test(lower[end]!) });
    end = index + word.length;
  }
  return words;
}

/** Two or three neighbours with nothing but a space between them, at a place. */
function eachOpenTerm(
  words: readonly Word[],
  at: number,
  take: (closed: string, parts: readonly string[]) => void,
): void {
  const [first, second, third] = [words[at]!, words[at + 1], words[at + 2]];
  if (first.isHyphenated || !second?.follows || second.isHyphenated) return;
  take(first.text + second.text, [first.text, second.text]);
  if (!third?.follows || third.isHyphenated) return;
  take(first.text + second.text + third.text, [first.text, second.text, third.text]);
}

export class Spellings {
  readonly #closed = new Set<string>();
  /** Parts of the terms that stand hyphenated somewhere, by their key. */
  readonly #hyphenated = new Map<string, string>();
  /** Parts of the terms that stand closed in one place and open in another. */
  readonly #opened = new Map<string, string>();

  /** How their keys begin, so that few neighbours are put together in vain. */
  readonly #beginnings = new Set<string>();

  constructor(texts: readonly string[]) {
    for (const text of texts)
      for (const { text: word, isHyphenated } of toWords(text)) {
        if (isHyphenated) this.#hyphenated.set(toKey(word.split(hyphen).join('')), word.split(hyphen).join(' '));
        else this.#closed.add(toKey(word));
      }
    const known = (closed: string, parts: readonly string[]) => {
      if (parts.every(({ length }) => length >= shortestPart) && this.#closed.has(toKey(closed)))
        this.#opened.set(toKey(closed), parts.join(' '));
    };
    for (const text of texts) {
      const words = toWords(text);
      for (const at of words.keys()) if (words[at]!.text.length >= shortestPart) eachOpenTerm(words, at, known);
    }
    for (const keys of [this.#hyphenated, this.#opened]) for (const key of keys.keys()) this.#beginnings.add(key[0]!);
  }

  others(text: string): string[] {
    const others = new Set<string>();
    const words = toWords(text);
    const take = (closed: string) => {
      const key = toKey(closed);
      if (this.#hyphenated.has(key) || this.#opened.has(key)) others.add(closed);
    };
    for (const [at, { text: word, isHyphenated }] of words.entries()) {
      if (!this.#beginnings.has(word[0]!)) continue;
      eachOpenTerm(words, at, take);
      const key = toKey(word);
      const parts = isHyphenated ? undefined : (this.#hyphenated.get(key) ?? this.#opened.get(key));
      if (parts) others.add(parts);
    }
    return [...others].sort();
  }
}
