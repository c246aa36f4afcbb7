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
const toKey = (closed: string) => closed.replace(/ies$/, 'y').replace(/s$/, '');

interface Open {
  readonly closed: string;
  readonly parts: readonly string[];
}

/** Two or three neighbours with nothing but a space between them. */
function* openTerms(text: string): Generator<Open> {
  const words = [...text.toLowerCase().matchAll(term)];
  for (const [at, first] of words.entries()) {
    let end = first.index + first[0].length;
    let parts = [first[0]];
    for (const next of words.slice(at + 1, at + 3)) {
      if (hyphen.test(next[0]) || hyphen.test(first[0]) || !space.test(text.slice(end, next.index))) break;
      end = next.index + next[0].length;
      parts = [...parts, next[0]];
      yield { closed: parts.join(''), parts };
    }
  }
}

export class Spellings {
  readonly #closed = new Set<string>();
  /** Parts of the terms that stand hyphenated somewhere, by their key. */
  readonly #hyphenated = new Map<string, string>();
  /** Parts of the terms that stand closed in one place and open in another. */
  readonly #opened = new Map<string, string>();

  constructor(texts: readonly string[]) {
    for (const text of texts)
      for (const [word] of text.toLowerCase().matchAll(term)) {
        if (hyphen.test(word)) this.#hyphenated.set(toKey(word.split(hyphen).join('')), word.split(hyphen).join(' '));
        else this.#closed.add(toKey(word));
      }
    for (const text of texts)
      for (const { closed, parts } of openTerms(text))
        if (parts.every(({ length }) => length >= shortestPart) && this.#closed.has(toKey(closed)))
          this.#opened.set(toKey(closed), parts.join(' '));
  }

  others(text: string): string[] {
    const others = new Set<string>();
    for (const { closed } of openTerms(text)) {
      const key = toKey(closed);
      if (this.#hyphenated.has(key) || this.#opened.has(key)) others.add(closed);
    }
    for (const [word] of text.toLowerCase().matchAll(term)) {
      const parts = hyphen.test(word)
        ? undefined
        : (this.#hyphenated.get(toKey(word)) ?? this.#opened.get(toKey(word)));
      if (parts) others.add(parts);
    }
    return [...others].sort();
  }
}
