/**
 * Hyphenated, open and closed spellings of one term. In: the texts of an index, first all to learn which terms are spelled in
 * several ways, then each. Out: the other spellings of the terms in a text ("third party" → "thirdparty"). Pagefind itself
 * finds a hyphenated word by its parts and as one; here open spellings get the closed one, and closed ones their parts.
 */
import { follows, numberIn, toBeginnings, WordRows } from './word-rows.ts';

const hyphen = /[-‐‑]/;
/** Shorter parts make other words by chance: "an other", "may be". Where a hyphen joins them somewhere, they are one term. */
const shortestPart = 3;

/** Singular and plural are one term. */
function toKey(closed: string): string {
  if (!closed.endsWith('s')) return closed;
  return closed.endsWith('ies') ? `${closed.slice(0, -3)}y` : closed.slice(0, -1);
}

/** How the key of all terms begins that this word could be the first part of: "ie" and "s" are "y". */
const toSureBeginning = (first: string) => first.slice(0, -2);

/** Whether a word could be the first part of a term; asked once of each word. */
type MayBegin = (word: number) => boolean;

/** Parts of the open terms of a text that stand closed somewhere, by their key. */
type Opened = readonly (readonly [key: string, parts: string])[];

export class Spellings {
  readonly #rows: WordRows;
  readonly #closed = new Set<string>();
  /** Parts of the terms that stand hyphenated somewhere, by their key. */
  readonly #hyphenated = new Map<string, string>();
  /** Parts of the terms that stand closed in one place and open in another. */
  readonly #opened = new Map<string, string>();
  readonly #mayBegin: MayBegin;
  readonly #partsOf: (word: number) => string | undefined;
  /** What was found out of texts, as long as the terms are the same. */
  readonly #openedIn: Map<Int32Array, Opened>;
  readonly #othersOf: Map<string, readonly string[]>;

  /** `before`: of other texts, most of which are the same; what was found out of them is not found out again. */
  constructor(texts: readonly string[], before?: Spellings) {
    this.#rows = before ? before.#rows : new WordRows();
    const rows = texts.map((text) => this.#rows.of(text));
    // In the order of the texts: of a term that is written in two ways the last one counts.
    const seen = new Set<number>();
    for (const row of rows)
      for (const one of row) {
        const word = this.#rows.words[numberIn(one)]!;
        if (hyphen.test(word)) this.#hyphenated.set(toKey(word.split(hyphen).join('')), word.split(hyphen).join(' '));
        else if (!seen.has(numberIn(one))) this.#closed.add(toKey(word));
        seen.add(numberIn(one));
      }
    const isLong = (word: string) => word.length >= shortestPart;
    const begins = toBeginnings(this.#closed);
    const mayOpen = this.#once((word) => isLong(word) && !hyphen.test(word) && begins(word));
    const findOpened = (row: Int32Array): Opened => {
      const opened: [string, string][] = [];
      this.#eachOpenTerm(row, mayOpen, (closed, parts) => {
        const key = toKey(closed);
        if (this.#closed.has(key) && parts.every(isLong)) opened.push([key, parts.join(' ')]);
      });
      return opened;
    };
    this.#openedIn =
      before && this.#closed.size === before.#closed.size && this.#closed.isSubsetOf(before.#closed)
        ? before.#openedIn
        : new Map();
    for (const row of rows)
      for (const [key, parts] of once(this.#openedIn, row, findOpened)) this.#opened.set(key, parts);
    const areSame = before && isSame(this.#hyphenated, before.#hyphenated) && isSame(this.#opened, before.#opened);
    this.#othersOf = areSame ? before.#othersOf : new Map();
    const keys = [...this.#hyphenated.keys(), ...this.#opened.keys()];
    const letters = new Set(keys.map((key) => key[0]));
    const beginsKey = toBeginnings(keys);
    this.#mayBegin = this.#once(
      (word) => letters.has(word[0]) && !hyphen.test(word) && beginsKey(toSureBeginning(word)),
    );
    this.#partsOf = this.#once((word) => {
      if (!letters.has(word[0]) || hyphen.test(word)) return undefined;
      return this.#hyphenated.get(toKey(word)) ?? this.#opened.get(toKey(word));
    });
  }

  others(text: string): readonly string[] {
    return once(this.#othersOf, text, () => this.#findOthers(text));
  }

  #findOthers(text: string): string[] {
    const others = new Set<string>();
    const row = this.#rows.of(text);
    this.#eachOpenTerm(row, this.#mayBegin, (closed) => {
      const key = toKey(closed);
      if (this.#hyphenated.has(key) || this.#opened.has(key)) others.add(closed);
    });
    for (const one of row) {
      const parts = this.#partsOf(numberIn(one));
      if (parts) others.add(parts);
    }
    return [...others].sort();
  }

  /** Two or three neighbours with nothing but a space between them. */
  #eachOpenTerm(row: Int32Array, mayBegin: MayBegin, take: (closed: string, parts: readonly string[]) => void): void {
    const { words } = this.#rows;
    for (let at = 0; at + 1 < row.length; at++) {
      if (!follows(row[at + 1]!) || !mayBegin(numberIn(row[at]!))) continue;
      const [first, second] = [words[numberIn(row[at]!)]!, words[numberIn(row[at + 1]!)]!];
      if (hyphen.test(second)) continue;
      take(first + second, [first, second]);
      if (at + 2 >= row.length || !follows(row[at + 2]!)) continue;
      const third = words[numberIn(row[at + 2]!)]!;
      if (!hyphen.test(third)) take(first + second + third, [first, second, third]);
    }
  }

  /** What is found out about a word, kept by its number. */
  #once<T>(find: (word: string) => T): (word: number) => T {
    const known = new Map<number, T>();
    return (number) => once(known, number, () => find(this.#rows.words[number]!));
  }
}

function once<Key, T>(known: Map<Key, T>, key: Key, find: (key: Key) => T): T {
  if (!known.has(key)) known.set(key, find(key));
  return known.get(key) as T;
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
