/**
 * Names inside a query. In: the words of a query, and names. Out: where each name stands in it, none over another, longer ones
 * before shorter ones. The last word of a name may have an ending of its language ("lawsuits"), and in German go on as a
 * longer word ("Schiedsgerichtsverfahren"); a name of three words or more may have one more word inside. Without a language
 * a name may have a space more or one less ("chat gpt", "lechat").
 */
import { distance } from 'fastest-levenshtein';
import { toTypedWords } from '../../words/typed-words.ts';
import { isInflectionOf } from './inflection.ts';

const german = /^(?:e?s|e?n|e|er|\p{L}{4,})$/u;
const romance = /^(?:e?s|x)$/;

/** In shorter words another letter makes another word. */
const shortestNear = 5;
const shortestNearAlone = 7;
const shortestOwner = 4;
/** Names of fewer words have none inside them. */
const fewestAround = 3;

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
    // "Childrens" is how a hasty hand types "children’s".
    for (const written of new Set([name, name.replace(/['’]/g, '')])) {
      const words = toTypedWords(written);
      if (words.length > 0) this.#names.push({ words, language, value });
    }
  }

  /** The words of a query, those of a name as the name has them if one of several is spelt nearly so, or a long one alone: "harbour chat", "mistrall". */
  spelt(asked: readonly string[]): string[] {
    const spelt = [...asked];
    for (const { words } of this.#names)
      for (const from of words.length > 1 || words[0]!.length >= shortestNearAlone ? asked.keys() : []) {
        const wrong = words.filter((word, at) => asked[from + at] !== word);
        const typed = asked[from + words.indexOf(wrong[0] ?? '')] ?? '';
        if (wrong.length === 1 && isNearly(typed, wrong[0]!)) spelt.splice(from, words.length, ...words);
      }
    return spelt;
  }

  find(asked: readonly string[]): NameMatch<T>[] {
    const found = this.#names.flatMap(({ words, language, value }) => {
      const last = words.length - 1;
      const whole = words.join('');
      const isSame = (typed: string, at: number) =>
        typed === words[at] ||
        isOwners(typed, at) ||
        (language !== undefined && at === last && isFormOf(typed, words[at]!, language));
      // "Anthropics terms": a possessive without its apostrophe.
      const isOwners = (typed: string, at: number) =>
        language === undefined && at === last && whole.length >= shortestOwner && typed === `${words[at]}s`;
      const isHere = (from: number, without?: number) =>
        words.every((_, at) => isSame(asked[from + at + (without !== undefined && at >= without ? 1 : 0)] ?? '', at));
      // A longer name may have one word more inside: "opt out of (AI) training".
      const insides = language !== undefined && words.length >= fewestAround ? words.keys().filter((at) => at > 0) : [];
      const withOneMore = [...insides];
      const isSpaced = language === undefined && whole.length >= shortestNear;
      const lengths = isSpaced ? [words.length - 1, words.length + 1].filter((length) => length > 0) : [];
      return asked.flatMap((_, from) => {
        const isExact = words.every((word, at) => asked[from + at] === word);
        if (isHere(from)) return [{ from, to: from + words.length, value, isExact }];
        const length = lengths.find((length) => asked.slice(from, from + length).join('') === whole);
        if (length !== undefined) return [{ from, to: from + length, value, isExact: false }];
        return withOneMore.some((at) => isHere(from, at))
          ? [{ from, to: from + words.length + 1, value, isExact: false }]
          : [];
      });
    });
    const longestFirst = [...Map.groupBy(found, ({ from, to }) => `${from}-${to}`).values()]
      .map((same) => ({
        from: same[0]!.from,
        to: same[0]!.to,
        values: [...new Set(exactOf(same).map(({ value }) => value))],
      }))
      .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
    const taken: NameMatch<T>[] = [];
    for (const one of longestFirst)
      if (taken.every(({ from, to }) => one.to <= from || one.from >= to)) taken.push(one);
    return taken.sort((a, b) => a.from - b.from);
  }
}

/** One letter is wrong, and not the first. */
const isNearly = (typed: string, word: string): boolean =>
  word.length >= shortestNear && typed[0] === word[0] && distance(typed, word) === 1;

/** "Warranty" is itself, and no form of "warrant", where both are names. */
const exactOf = <T extends { isExact: boolean }>(same: readonly T[]): readonly T[] => {
  const exact = same.filter(({ isExact }) => isExact);
  return exact.length > 0 ? exact : same;
};

function isFormOf(typed: string, word: string, language: string): boolean {
  if (language === 'en') return isInflectionOf(typed, word) || (word === `${typed}s` && typed.length > 2);
  return typed.startsWith(word) && (language === 'de' ? german : romance).test(typed.slice(word.length));
}
