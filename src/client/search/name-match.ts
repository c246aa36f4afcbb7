/**
 * Names inside a query. In: the words of a query, and names. Out: where each name stands in it, none over another, longer ones
 * before shorter ones. The last word of a name may have an ending of its language ("lawsuits"), and in German go on as a
 * longer word ("Schiedsgerichtsverfahren").
 */
import { toTypedWords } from '../../words/typed-words.ts';
import { isInflectionOf } from './inflection.ts';

const german = /^(?:e?s|e?n|e|er|\p{L}{4,})$/u;
const romance = /^(?:e?s|x)$/;

export interface NameMatch<T> {
  /** Of the words of the query, the first one and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

export class NameList<T> {
  /** By their first words; each with all of its words. */
  readonly #names: { words: readonly string[]; language: string | undefined; value: T }[] = [];

  /** With a language also with its endings. */
  add(name: string, value: T, language?: string): void {
    const words = toTypedWords(name);
    if (words.length > 0) this.#names.push({ words, language, value });
  }

  find(asked: readonly string[]): NameMatch<T>[] {
    const found = this.#names.flatMap(({ words, language, value }) => {
      const last = words.length - 1;
      const isHere = (from: number) =>
        words.every((word, at) => {
          const typed = asked[from + at] ?? '';
          return typed === word || (language !== undefined && at === last && isFormOf(typed, word, language));
        });
      return asked.flatMap((_, from) => (isHere(from) ? [{ from, to: from + words.length, value }] : []));
    });
    const longestFirst = [...Map.groupBy(found, ({ from, to }) => `${from}-${to}`).values()]
      .map((same) => ({ from: same[0]!.from, to: same[0]!.to, values: [...new Set(same.map(({ value }) => value))] }))
      .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
    const taken: NameMatch<T>[] = [];
    for (const one of longestFirst)
      if (taken.every(({ from, to }) => one.to <= from || one.from >= to)) taken.push(one);
    return taken.sort((a, b) => a.from - b.from);
  }
}

function isFormOf(typed: string, word: string, language: string): boolean {
  if (language === 'en') return isInflectionOf(typed, word) || (word === `${typed}s` && typed.length > 2);
  return typed.startsWith(word) && (language === 'de' ? german : romance).test(typed.slice(word.length));
}
