/**
 * Whether two words are forms of one: "borrar" and "borran", "Daten" and "Datei" not. In: words as they are typed, without marks. And of names of several words those that say
 * the same in another form: "vender mis datos" beside "venden mis datos".
 */
import { isSmallElsewhere, isTelling } from './function-words.ts';
import { toTypedWords } from './typed-words.ts';

/** Of two forms of a word so much is the same. */
const shortestSame = 4;
const mostlySame = 0.6;

export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  let same = 0;
  while (same < other.length && one[same] === other[same]) same++;
  return same >= shortestSame && same >= mostlySame * Math.max(one.length, other.length);
}

/** The words of a name in another language that say something. */
export const tellingElsewhere = (name: string): string[] =>
  toTypedWords(name).filter((word) => isTelling(word) && !isSmallElsewhere(word));

/** Names of several words, each in its first form alone. */
export function withoutForms(names: readonly string[]): string[] {
  const kept: string[][] = [];
  return names.filter((name) => {
    const words = tellingElsewhere(name);
    const isForm = kept.some(
      (other) => other.length === words.length && other.every((word) => words.some((one) => isSameWord(one, word))),
    );
    if (words.length > 1 && isForm) return false;
    kept.push(words);
    return true;
  });
}
