/**
 * Whether words may be cut at a place, so that "model" is not found in "models", nor "do" in "don't".
 * In: a text and an offset. Out: true where the characters on both sides belong to different words.
 * Scripts written without spaces have no such places between words and may be cut anywhere.
 */
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const joiner = /['’\-‐‑]/;
const digit = /\p{N}/u;

/**
 * True where a word may begin or end; `at` is an offset in UTF-16 code units.
 * @example isBoundary('two models', 4) → true
 * @example isBoundary('two models', 9) → false
 */
export function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = before1(text, at);
  const after = String.fromCodePoint(text.codePointAt(at)!);
  if (unspaced.test(before) || unspaced.test(after)) return true;
  const wordBefore = wordCharacter.test(before);
  const wordAfter = wordCharacter.test(after);
  if (wordBefore && wordAfter) return false;
  if (wordBefore) return !continues(text, at, before, after, 1);
  if (wordAfter) return !continues(text, at - before.length, after, before, -1);
  return true;
}

/** Whether a hyphen, apostrophe, or a point between digits, ties the word to more letters beyond it. */
function continues(text: string, at: number, own: string, between: string, step: 1 | -1): boolean {
  const beyond = step === 1 ? text[at + between.length] : text[at - 1];
  if (beyond === undefined) return false;
  if (joiner.test(between)) return wordCharacter.test(beyond);
  return (between === '.' || between === ',') && digit.test(own) && digit.test(beyond);
}

function before1(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1]!;
}
