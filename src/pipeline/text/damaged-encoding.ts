/**
 * Letters that were decoded in the wrong encoding: UTF-8 read as windows-1252, once (`â€™` for `’`, `Ã©` for `é`); as other encodings, see
 * misread.ts.
 * In: a text. Out: the text repaired where that can be done without doubt; how many places are damaged, repairable or not
 * (U+FFFD, the sign for a byte that no encoding explains).
 */
import { isAscii } from '../schema/ascii.ts';
import { countMisread, repairMisread } from './misread.ts';

const specials = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const bytes = [
  ...[0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96],
  ...[0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f],
];
const byteOf = new Map([...specials].map((character, index) => [character, bytes[index]!]));
/** A lead byte and the right number of continuation bytes, each as the character that windows-1252 makes of it. */
const tail = `[\\x80-\\xBF${specials}]`;
/** Also as the normalisation folds such characters: quotes and ellipses have become plain ones there. */
const damaged = new RegExp(`[\\xC2-\\xDF]${tail}|[\\xE0-\\xEF]${tail}{2}|[\\xF0-\\xF4]${tail}{3}`, 'g');
/** What the folding of version 1 leaves of ’ “ ” – — … read in the wrong encoding. */
const folded: readonly (readonly [string, string])[] = [
  ['â€™', "'"],
  ['â€˜', "'"],
  ["â€'", "'"],
  ['â€œ', '"'],
  ['â€\u009d', '"'],
  ['â€"', '-'],
  ['â€¦', '...'],
  ["â'¬", '€'],
];
/** What it leaves of à, whose second half is a space. */
const graveA = /(?<![\p{Lu}])Ã(?= |$)/gu;

/**
 * A folded text with UTF-8 that was read in another encoding put right, where that is certain.
 * @example repairEncoding('it’s') → 'it’s'
 * @example repairEncoding('itâ€™s cafÃ©') → "it's café"
 */
export function repairEncoding(text: string): string {
  if (isAscii(text)) return text;
  const others = repairMisread(text);
  if (!/[\xC2-\xF4]/.test(others)) return others;
  let repaired = others.replace(damaged, (found) => decode(found) ?? found);
  for (const [wrong, right] of folded) repaired = repaired.replaceAll(wrong, right);
  return repaired.replace(graveA, 'à');
}

/** How many places of a text are damaged. */
export function countDamage(text: string): number {
  const lost = (text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0) + countMisread(text);
  if (!/[\xC2-\xF4]/.test(text)) return lost;
  return lost + Array.from(text.matchAll(damaged)).filter(([found]) => decode(found) !== undefined).length;
}

/** How many words of a folded text have a question mark where a letter was. */
export function countLostLetters(folded: string): number {
  let count = 0;
  let end = 0;
  // Only words that hold a question mark are looked at, with the space on both sides.
  for (let at = folded.indexOf('?'); at !== -1; at = folded.indexOf('?', end)) {
    const next = folded.indexOf(' ', at);
    const start = Math.max(end - 1, folded.lastIndexOf(' ', at), 0);
    end = next === -1 ? folded.length : next + 1;
    count += (folded.slice(start, end).match(lostLetters) ?? []).length;
  }
  return count;
}

const lostLetters = /(?<![^\s"'(])\p{L}{1,40}\?\p{L}|(?<![^\s"'(])\?{2,}(?=[\s\p{L},.])/gu;

function decode(found: string): string | undefined {
  const raw = Uint8Array.from(found, (character) => byteOf.get(character) ?? character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return undefined;
  }
}
