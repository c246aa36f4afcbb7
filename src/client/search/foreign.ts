/**
 * Words of another language that stand nowhere on the site, by the glosses of clause types: "responsabilité limitée" by "limitation de
 * responsabilité", "Datenaufbewahrung" by "Aufbewahrung". In: the absent words and the types with their glosses. Out: the types that most of the
 * words point to, with the word and its language; nothing where they point to many.
 */
import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { toTypedWords } from '../../words/typed-words.ts';

interface ForeignWord {
  readonly asked: string;
  readonly type: string;
  readonly language: string;
}

/** Shorter words, and what two words share of less, say too little. */
const shortestWord = 5;
const shortestStem = 6;
const mostTypes = 3;

interface Gloss {
  readonly word: string;
  readonly type: string;
  readonly language: string;
}

export function toGlosses(types: SearchHints['types'], most = mostTypes): Gloss[] {
  const all = types.flatMap(([type, , glosses]) =>
    Object.entries(glosses).flatMap(([language, names]) =>
      [...new Set(names.flatMap(toTypedWords))]
        .filter((word) => word.length >= shortestWord)
        .map((word) => ({ word, type, language })),
    ),
  );
  // What stands in the names of many types is none of them: "Daten", "contenu".
  const uses = Map.groupBy(all, ({ word, language }) => `${language} ${word}`);
  return all.filter(({ word, language }) => uses.get(`${language} ${word}`)!.length <= most);
}

/** The same word, with another ending, or as the head of a German compound. */
export function isLike(typed: string, { word, language }: Gloss): boolean {
  if (typed === word) return true;
  let same = 0;
  while (same < word.length && typed[same] === word[same]) same++;
  if (same >= shortestStem && same >= 0.6 * Math.max(typed.length, word.length)) return true;
  return language === 'de' && word.length >= shortestStem && typed.endsWith(word);
}

export function foreignWords(absent: readonly string[], glosses: readonly Gloss[]): ForeignWord[] {
  const found = absent.flatMap((asked) =>
    toTypedWords(asked).flatMap((typed) =>
      glosses.filter((gloss) => isLike(typed, gloss)).map(({ type, language }) => ({ asked, type, language })),
    ),
  );
  const byType = [...Map.groupBy(found, ({ type }) => type)].map(([type, own]) => {
    return { type, words: new Set(own.map(({ asked }) => asked)).size, first: own[0]! };
  });
  const most = Math.max(0, ...byType.map(({ words }) => words));
  const best = byType.filter(({ words }) => words === most);
  return best.length <= mostTypes ? best.map(({ first }) => first) : [];
}
