/**
 * Hyphenated, open and closed spellings of one term. In: the texts of an index, first all to learn which terms are spelled in
 * several ways, then each. Out: the other spellings of the terms in a text ("third party" → "thirdparty"). Pagefind itself
 * finds a hyphenated word by its parts and as one; here open spellings get the closed one, and closed ones their parts.
 * What is learnt of all texts is counted, in whichever order they come, so that some of them can be exchanged.
 */
import { closedForms, mayOpen, toClosedKey } from './closed-terms.ts';
import { type Tallied, Tally } from './tally.ts';
import { follows, numberIn, toBeginnings, toEndings, WordRows } from './word-rows.ts';

const hyphen = /[-‐‑]/;
/** Shorter parts make other words by chance: "an other", "may be". Where a hyphen joins them somewhere, they are one term. */
const shortestPart = 3;
const isLong = (word: string) => word.length >= shortestPart;

/** How the key of all terms begins that this word could be the first part of: "ie" and "s" are "y". */
const toSureBeginning = (first: string) => first.slice(0, -2);

/** Whether words could be the first and the last part of a term; asked once of each word. */
interface MayBe {
  readonly first: (word: number) => boolean;
  readonly last: (word: number) => boolean;
}

/** What was counted of texts, as a plain value. */
export interface SpellingCounts {
  /** How often each word stands in them. */
  readonly words: Tallied;
  /** How often each open term does that stands closed somewhere. */
  readonly open: Tallied;
}

/** What follows from these counts: terms by their keys; of a term that is written in several ways, the first one by its letters. */
interface Terms {
  readonly closed: ReadonlySet<string>;
  /** Parts of terms that stand hyphenated somewhere. */
  readonly hyphenated: ReadonlyMap<string, string>;
  /** Parts of terms that stand closed in one place and open in another. */
  readonly opened: ReadonlyMap<string, string>;
}

export class Spellings {
  readonly #rows = new WordRows();
  readonly #words: Tally;
  readonly #open: Tally;
  #terms: Terms;
  #mayBe!: MayBe;
  #partsOf!: (word: number) => string | undefined;

  constructor({ words, open }: SpellingCounts) {
    this.#words = new Tally(words);
    this.#open = new Tally(open);
    this.#terms = this.#learn();
  }

  static of(texts: readonly string[]): Spellings {
    const spellings = new Spellings({ words: [], open: [] });
    spellings.#exchange([], texts);
    return spellings;
  }

  get counts(): SpellingCounts {
    return { words: this.#words.counts, open: this.#open.counts };
  }

  /**
   * Takes some texts back and others in their place. Out: whether what was found out of all others is still true; if it may not be, this is of no use
   * any more, since only those texts can tell.
   */
  exchange(gone: readonly string[], came: readonly string[]): boolean {
    const before = this.#terms;
    this.#exchange(gone, came);
    const { closed, hyphenated, opened } = this.#terms;
    const has = (part: string) => this.#words.has(part);
    for (const key of closed)
      if (!before.closed.has(key) && mayOpen(key, (part) => isLong(part) && has(part))) return false;
    const others = [...changes(before.hyphenated, hyphenated), ...changes(before.opened, opened)];
    return !others.some((key) => closedForms(key).some(has) || mayOpen(key, has));
  }

  #exchange(gone: readonly string[], came: readonly string[]): void {
    this.#countOpen(gone, this.#terms.closed, -1);
    this.#countWords(gone, -1);
    this.#countWords(came, 1);
    const closed = this.#listClosed();
    for (const term of this.#open.words())
      if (!closed.has(toClosedKey(term.replaceAll(' ', '')))) this.#open.delete(term);
    this.#countOpen(came, closed, 1);
    this.#terms = this.#learn();
  }

  #countWords(texts: readonly string[], times: 1 | -1): void {
    const { words } = this.#rows;
    const counts: number[] = [];
    for (const text of texts)
      for (const one of this.#rows.of(text)) counts[numberIn(one)] = (counts[numberIn(one)] ?? 0) + times;
    counts.forEach((count, number) => {
      this.#words.add([words[number]!], count);
    });
  }

  #listClosed(): Set<string> {
    const closed = new Set<string>();
    for (const word of this.#words.words()) if (!hyphen.test(word)) closed.add(toClosedKey(word));
    return closed;
  }

  #countOpen(texts: readonly string[], closed: ReadonlySet<string>, times: 1 | -1): void {
    if (texts.length === 0) return;
    const [begins, ends] = [toBeginnings(closed), toEndings(closed)];
    const isPart = (word: string) => isLong(word) && !hyphen.test(word);
    const mayBe = {
      first: this.#once((word) => isPart(word) && begins(word)),
      last: this.#once((word) => isPart(word) && ends(toClosedKey(word))),
    };
    for (const text of texts)
      this.#eachOpenTerm(this.#rows.of(text), mayBe, (term, parts) => {
        if (closed.has(toClosedKey(term)) && parts.every(isLong)) this.#open.add([parts.join(' ')], times);
      });
  }

  #learn(): Terms {
    const hyphenated = new Map<string, string>();
    const opened = new Map<string, string>();
    const note = (terms: Map<string, string>, parts: readonly string[]) => {
      const [key, own] = [toClosedKey(parts.join('')), parts.join(' ')];
      const known = terms.get(key);
      if (known === undefined || own < known) terms.set(key, own);
    };
    for (const word of this.#words.words()) if (hyphen.test(word)) note(hyphenated, word.split(hyphen));
    for (const term of this.#open.words()) note(opened, term.split(' '));
    const keys = [...hyphenated.keys(), ...opened.keys()];
    const letters = new Set(keys.map((key) => key[0]));
    const [beginsKey, endsKey] = [toBeginnings(keys), toEndings(keys)];
    this.#mayBe = {
      first: this.#once((word) => letters.has(word[0]) && !hyphen.test(word) && beginsKey(toSureBeginning(word))),
      // "ie" and "s" are "y".
      last: this.#once((word) => !hyphen.test(word) && (!isLong(word) || endsKey(toClosedKey(word)))),
    };
    this.#partsOf = this.#once((word) => {
      if (!letters.has(word[0]) || hyphen.test(word)) return undefined;
      return hyphenated.get(toClosedKey(word)) ?? opened.get(toClosedKey(word));
    });
    return { closed: this.#listClosed(), hyphenated, opened };
  }

  others(text: string): string[] {
    const { hyphenated, opened } = this.#terms;
    const others = new Set<string>();
    const row = this.#rows.of(text);
    this.#eachOpenTerm(row, this.#mayBe, (closed) => {
      const key = toClosedKey(closed);
      if (hyphenated.has(key) || opened.has(key)) others.add(closed);
    });
    for (const one of row) {
      const parts = this.#partsOf(numberIn(one));
      if (parts) others.add(parts);
    }
    return [...others].sort();
  }

  /** Two or three neighbours with nothing but a space between them. */
  #eachOpenTerm(row: Int32Array, mayBe: MayBe, take: (closed: string, parts: readonly string[]) => void): void {
    const { words } = this.#rows;
    for (let at = 0; at + 1 < row.length; at++) {
      if (!follows(row[at + 1]!) || !mayBe.first(numberIn(row[at]!))) continue;
      const [first, second] = [words[numberIn(row[at]!)]!, words[numberIn(row[at + 1]!)]!];
      if (mayBe.last(numberIn(row[at + 1]!))) take(first + second, [first, second]);
      if (at + 2 >= row.length || !follows(row[at + 2]!) || !mayBe.last(numberIn(row[at + 2]!))) continue;
      const third = words[numberIn(row[at + 2]!)]!;
      if (!hyphen.test(second)) take(first + second + third, [first, second, third]);
    }
  }

  /** What is found out about a word, kept by its number. */
  #once<T>(find: (word: string) => T): (word: number) => T {
    const known: ({ readonly found: T } | undefined)[] = [];
    return (number) => {
      // Without gaps, which would make it slow.
      while (known.length <= number) known.push(undefined);
      known[number] ??= { found: find(this.#rows.words[number]!) };
      return known[number].found;
    };
  }
}

/** Keys of terms that came, went or are written in another way. */
const changes = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key));
