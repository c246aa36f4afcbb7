/**
 * Words of a query that stand nowhere. In: what the query is taken for, these words. Out: those that its sense says nothing of, a sense of words of another
 * language, the query without them.
 */
import { toTypedWords } from '../../words/typed-words.ts';
import type { Meaning, Meanings } from './meaning.ts';
import type { Sense } from './sense.ts';

/** Whether each word that stands nowhere is another word for something. */
export function explainsAll({ sense }: Meaning, absent: readonly string[]): boolean {
  const words = new Set(sense?.why.flatMap(({ asked }) => asked.split(' ')));
  const isLaw = sense?.filters['article'] !== undefined || sense?.why.some(({ isLawAlone }) => isLawAlone);
  return isLaw || absent.every((word) => toTypedWords(word).every((one) => words.has(one)));
}

/** A word of another language for a clause type, among absent ones; or absent words like those of such names. */
export function foreignSense(
  { sense }: Meaning,
  absent: readonly string[],
  meanings: Meanings | undefined,
  isTexts: boolean,
): Sense | undefined {
  if (isTexts) return undefined;
  if (sense?.why.some(({ language }) => language && language !== 'en')) return { ...sense, rest: '' };
  return meanings?.ofForeign(absent);
}

/** Of absent words, those that the sense says nothing of. */
export function unexplained({ sense }: Meaning, absent: readonly string[]): string[] {
  const said = new Set(sense?.why.flatMap(({ asked }) => toTypedWords(asked)));
  const isLaw = sense?.filters['article'] !== undefined || sense?.why.some(({ isLawAlone }) => isLawAlone);
  return isLaw ? [] : absent.filter((word) => !toTypedWords(word).every((one) => said.has(one)));
}

/** The query without the words that stand nowhere; nothing if only names and small words are left. */
export function withoutAbsent(query: string, absent: readonly string[]): string {
  const left = absent.reduce((rest, word) => rest.replace(word, ' '), query.normalize('NFKC'));
  return left.replace(/\s+/g, ' ').trim();
}
