/**
 * Names of clause types in other languages that are several words, in whatever order and form a question has them: "Rookery puede borrar mis publicaciones" by
 * "borran mis publicaciones". In: the words of a query, the types with their glosses. Out: of each type the name that counts most.
 */
import type { SearchHints } from '../../pipeline/schema/search-hints.ts';
import { isSameWord, tellingElsewhere } from '../../words/same-words.ts';

export interface ForeignPhrase {
  readonly type: string;
  readonly language: string;
  readonly words: readonly string[];
  /** How much it counts: less where many types have its words. */
  readonly weight: number;
}

/** Of a word that the names of one type have; together they say more than each for itself. */
const weightOfWord = 30;
const together = 1.4;

export function toPhrases(types: SearchHints['types']): ForeignPhrase[] {
  const all = types.flatMap(([type, , glosses]) =>
    Object.entries(glosses).flatMap(([language, names]) =>
      names
        .map(tellingElsewhere)
        .filter((words) => words.length > 1)
        .map((words) => ({ type, language, words })),
    ),
  );
  const typesOf = new Map<string, Set<string>>();
  for (const { type, words } of all)
    for (const word of words) typesOf.set(word, (typesOf.get(word) ?? new Set()).add(type));
  const weigh = (word: string) => weightOfWord / Math.sqrt(typesOf.get(word)!.size);
  return all.map((one) => ({ ...one, weight: together * one.words.reduce((sum, word) => sum + weigh(word), 0) }));
}

export function phrasesIn(asked: readonly string[], phrases: readonly ForeignPhrase[]): ForeignPhrase[] {
  const found = phrases.flatMap((phrase) => {
    const words = phrase.words.map((word) => asked.find((typed) => isSameWord(typed, word)));
    return words.every((word) => word !== undefined) && new Set(words).size === words.length
      ? [{ ...phrase, words }]
      : [];
  });
  const mostFirst = found.sort((a, b) => b.weight - a.weight);
  return [...Map.groupBy(mostFirst, ({ type }) => type).values()].map(([first]) => first!);
}
