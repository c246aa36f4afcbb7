/**
 * The words and marks of a folded text. In: a text. Out: its tokens, in order, with their places.
 * A word is a run of letters and digits, with hyphens and apostrophes inside it and points inside numbers; every other
 * character is a token of its own, and so is each letter of a script written without spaces.
 *
 *     toTokens("We don't sell, ever.")   → We · don't · sell · , · ever · .
 */
import { isAscii } from '../schema/ascii.ts';

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `[[\\p{L}\\p{N}\\p{M}]--[${unspaced}]]`;
const token = new RegExp(`${letter}+(?:['\\-]${letter}+|(?<=\\p{N})[.,](?=\\p{N})${letter}+)*|[^ ]`, 'vy');
/** The same in text of ASCII alone, which most is, in a third of the time. */
const tokenInAscii = /[a-z\d]+(?:['-][a-z\d]+|(?<=\d)[.,](?=\d)[a-z\d]+)*|[^ ]/iy;
const wordInAscii = /[a-z\d]+(?:['-][a-z\d]+|(?<=\d)[.,](?=\d)[a-z\d]+)*/y;
const space = 32;
const wordStart = /^[\p{L}\p{N}\p{M}]/u;

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words and marks of a folded text with their ranges in UTF-16 code units.
 * @example toTokens('we sell.').map(({ text }) => text) → ['we', 'sell', '.']
 */
export function toTokens(folded: string): Token[] {
  const tokens: Token[] = [];
  const next = isAscii(folded) ? tokenInAscii : token;
  for (let start = 0; start < folded.length; start = next.lastIndex) {
    while (folded.charCodeAt(start) === space) start++;
    next.lastIndex = start;
    if (!next.test(folded)) break;
    tokens.push({ text: folded.slice(start, next.lastIndex), start, end: next.lastIndex });
  }
  return tokens;
}

/** Whether a token is a word, not a mark. */
export function isWord(text: string): boolean {
  return wordStart.test(text);
}

/** Number of words, marks left aside. */
export const countTokens = (folded: string): number => toWordTokens(folded).length;

/** The words of a text in lower case, marks left aside, with their places. */
export function toWordTokens(folded: string): Token[] {
  if (!isAscii(folded)) {
    const words = toTokens(folded).filter(({ text }) => isWord(text));
    return words.map(({ text, start, end }) => ({ text: text.toLowerCase(), start, end }));
  }
  const lower = folded.toLowerCase();
  const tokens: Token[] = [];
  for (let start = 0; ; ) {
    while (start < lower.length && !isPlain(lower.charCodeAt(start))) start++;
    wordInAscii.lastIndex = start;
    if (!wordInAscii.test(lower)) return tokens;
    const end = wordInAscii.lastIndex;
    tokens.push({ text: lower.slice(start, end), start, end });
    start = end;
  }
}

/** A small letter or a digit of ASCII. */
const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
