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

export const toStems = (text: string): string[] =>
  toTypedWords(text)
    .filter((word) => isTelling(word) && word.length > 1)
    .map(stemOf);
