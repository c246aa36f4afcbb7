/** The stems of the words that say something in an English text: "Can they sell my locations?" → ["sell", "locat"]. */
import { stemmer } from 'stemmer';
import { isTelling } from './function-words.ts';
import { toTypedWords } from './typed-words.ts';

export const stemOf = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);

export const toStems = (text: string): string[] =>
  toTypedWords(text)
    .filter((word) => isTelling(word) && word.length > 1)
    .map(stemOf);
