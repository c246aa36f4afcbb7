/**
 * Which clause types a question is about, by all of its words at once. In: the types with the stems and foreign names that point to them; the words
 * of a query. Out: types, best first, each with the words that point to it.
 */
import { type SearchHints, unpackStems } from '../../pipeline/schema/search-hints.ts';
import { isTelling } from '../../words/function-words.ts';
import { stemOf } from '../../words/stems.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { isLike, toGlosses } from './foreign.ts';

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
  readonly #foreign: ReadonlySet<string>;
  /** Words of foreign names that are short or in the names of many types. */
  readonly #ofMany: ReadonlySet<string>;

  constructor(types: SearchHints['types']) {
    for (const [type, , , words] of types)
      for (const [stem, weight] of unpackStems(words))
        this.#stems.set(stem, [...(this.#stems.get(stem) ?? []), { type, weight }]);
    this.#glosses = toGlosses(types);
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
    const english = this.#stems.get(stemOf(word));
    if (english) return english.map((one) => ({ ...one, language: 'en' }));
    const like = this.#glosses.filter((gloss) => isLike(word, gloss));
    const types = [...Map.groupBy(like, ({ type }) => type).values()].map((own) => own[0]!);
    return types.map(({ type, language }) => ({ type, language, weight: foreignWeight / Math.sqrt(types.length) }));
  }

  of(words: readonly string[]): Guess[] {
    const found = [...new Set(words)]
      .filter(isTelling)
      .flatMap((word) => this.#pointing(word).map((one) => ({ ...one, word })));
    return [...Map.groupBy(found, ({ type }) => type)]
      .map(([type, own]) => ({
        type,
        score: own.reduce((sum, { weight }) => sum + weight, 0),
        words: own.map(({ word, language }) => ({ word, language })),
      }))
      .sort((a, b) => b.score - a.score);
  }
}
