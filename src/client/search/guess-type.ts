/**
 * Which clause types a question is about, by all of its words at once. In: the types with the stems and foreign names that point to them; the words
 * of a query. Out: types, best first, each with the words that point to it.
 */
import { type SearchHints, unpackStems } from '../../pipeline/schema/search-hints.ts';
import { isSmallElsewhere, isTelling } from '../../words/function-words.ts';
import { stemOf } from '../../words/stems.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { isLike, toGlosses } from './foreign.ts';
import { type ForeignPhrase, phrasesIn, toPhrases } from './foreign-phrases.ts';

export interface Guess {
  readonly type: string;
  readonly score: number;
  /** Words of the query, and the language they are of. */
  readonly words: readonly { word: string; language: string }[];
  /** By a name of it, and not by words that point to it. */
  readonly isNamed?: boolean;
}

/** A word of another language counts like one that is said of a type alone. */
const foreignWeight = 30;

export class TypeGuesses {
  readonly #stems = new Map<string, { type: string; weight: number }[]>();
  readonly #glosses: ReturnType<typeof toGlosses>;
  readonly #common: ReturnType<typeof toGlosses>;
  readonly #phrases: readonly ForeignPhrase[];
  readonly #foreign: ReadonlySet<string>;
  /** Words of foreign names that are short or in the names of many types. */
  readonly #ofMany: ReadonlySet<string>;

  constructor(types: SearchHints['types']) {
    for (const [type, , , words] of types)
      for (const [stem, weight] of unpackStems(words))
        this.#stems.set(stem, [...(this.#stems.get(stem) ?? []), { type, weight }]);
    this.#glosses = toGlosses(types);
    this.#common = toGlosses(types, types.length);
    this.#phrases = toPhrases(types);
    const telling = new Set(this.#glosses.map(({ word }) => word));
    this.#foreign = telling;
    const all = types.flatMap(([, , glosses]) => Object.values(glosses).flat()).flatMap(toTypedWords);
    this.#ofMany = new Set(all.filter((word) => !telling.has(word)));
  }

  isForeign(word: string): boolean {
    return this.#foreign.has(word);
  }

  isOfManyTypes(word: string): boolean {
    return this.#ofMany.has(word);
  }

  #pointing(word: string): { type: string; weight: number; language: string }[] {
    const english = this.#stems.get(stemOf(word)) ?? this.#stems.get(stemOf(word.replace(/est$/, '')));
    if (english) return english.map((one) => ({ ...one, language: 'en' }));
    const own = this.#glosses.filter((gloss) => isLike(word, gloss));
    // What is in the names of many types points a little to each: "cerrar" and "cuenta" together to few.
    const like = own.length > 0 ? own : this.#common.filter((gloss) => isLike(word, gloss));
    const weightOf = (many: number) => foreignWeight / (own.length > 0 ? Math.sqrt(many) : many);
    const types = [...Map.groupBy(like, ({ type }) => type).values()].map((own) => own[0]!);
    return types.map(({ type, language }) => ({ type, language, weight: weightOf(types.length) }));
  }

  /** A small word of another language, unless an English one is written like it: "son", not "de" of "de-identified". */
  #isSmall(word: string): boolean {
    return isSmallElsewhere(word) && (word.length <= 2 || !this.#stems.has(stemOf(word)));
  }

  of(words: readonly string[]): Guess[] {
    const found = [...new Set(words)]
      .filter((word) => isTelling(word) && !this.#isSmall(word))
      .flatMap((word) => this.#pointing(word).map((one) => ({ ...one, word })));
    const phrases = phrasesIn(words, this.#phrases);
    const types = new Set([...found, ...phrases].map(({ type }) => type));
    return [...types]
      .map((type) => {
        const own = found.filter((one) => one.type === type);
        const sum = own.reduce((sum, { weight }) => sum + weight, 0);
        const phrase = phrases.find((one) => one.type === type);
        const ofPhrase = phrase?.weight ?? 0;
        const others = own.filter(({ word }) => !phrase?.words.includes(word));
        const more = others.reduce((sum, { weight }) => sum + weight, 0);
        const said = phrase ? [...phrase.words.map((word) => ({ word, language: phrase.language })), ...others] : own;
        return {
          type,
          score: Math.max(sum, ofPhrase + more),
          words: said.map(({ word, language }) => ({ word, language })),
        };
      })
      .sort((a, b) => b.score - a.score);
  }
}
