/** The stems of the words that say something in an English text: "Can they sell my locations?" → ["sell", "locat"]. */
import { stemmer } from 'stemmer';
import { isTelling } from './function-words.ts';
import { toTypedWords } from './typed-words.ts';

/** Words that the stemmer would make one with words of another meaning: "govern", "gener", "import", "commun". */
const apart = /^(?:government(?:al|s)?|general(?:ly)?|important(?:ly)?|communit(?:y|ies))$/;

export const stemOf = (word: string): string => {
  if (!/^[a-z]+$/.test(word)) return word;
  return apart.test(word) ? word.replace(/(?:al|s|ly)$/, '').replace(/ies$/, 'y') : stemmer(word);
};

/** Stems of words that were asked for before; none of words that say nothing. Longer ones are pieces that would keep their text. */
const known = new Map<string, string | undefined>();
const longestKnown = 12;

function stemOfTelling(word: string): string | undefined {
  if (known.has(word)) return known.get(word);
  const stem = word.length > 1 && isTelling(word) ? stemOf(word) : undefined;
  if (word.length <= longestKnown) known.set(word, stem);
  return stem;
}

export const toStems = (text: string): string[] =>
  toTypedWords(text)
    .map(stemOfTelling)
    .filter((stem) => stem !== undefined);
