/**
 * Words in a row as numbers, by which a browser finds a sentence in texts that it does not have. In: a text, or a pasted sentence. Out:
 * a number for each five neighbouring words; small and capital letters, signs and white space count for nothing. Of the file (window-file.ts): which of these numbers stand in which versions of a document. Numbers are
 * taken modulo so few that for each window of a text about one in sixty other ones has its number too: a sentence of several windows is found, no text
 * can be put together.
 */
import { isAscii } from '../pipeline/schema/ascii.ts';
import { unpackNumbers } from './sorted-numbers.ts';

export const windowWords = 5;
/** A sentence of fewer words has too few windows to be found. */
export const leastSentence = 8;

export interface WindowFile {
  /** Of each version its first and last capture. */
  readonly versions: readonly (readonly [first: string, last: string])[];
  /** Numbers are below this. */
  readonly limit: number;
  /** Windows are kept whose number before it was cut is a multiple of this. */
  readonly step: number;
  /** Versions as "1-4,7", and how many windows stand in exactly these. */
  readonly groups: readonly (readonly [versions: string, count: number, numbers: string])[];
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** Plain letters and digits alone, which most words are, take a third of the time so. */
const plain = '[a-z\\d]+(?![a-z\\d]|[^\\0-\\x7f])';
const word = new RegExp(`${plain}|[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** Apostrophes inside words are left out, as texts are typed with one or another sign; so are soft hyphens and other characters that nobody sees. */
export function toWordRow(text: string): string[] {
  // The same rule for plain letters, which most texts are of, in a fraction of the time.
  if (isAscii(text)) {
    const lower = text.toLowerCase();
    return (lower.includes("'") ? lower.replace(/(?<=[a-z])'(?=[a-z])/g, '') : lower).match(/[a-z\d]+/g) ?? [];
  }
  return (
    text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .toLowerCase()
      .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
      .match(word) ?? []
  );
}

/** FNV-1a of words with spaces between them, then stirred so that its last bits are as good as the first; with its sign, as such numbers take no room of their own. */
function toHash(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < from + windowWords; index++) {
    const one = words[index]!;
    if (index > from) hash = Math.imul(hash ^ 32, 0x01000193);
    for (let at = 0; at < one.length; at++) hash = Math.imul(hash ^ one.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Of each window that begins with one of the first words. */
export function toWindows(words: readonly string[], most = words.length): Int32Array {
  const hashes = new Int32Array(Math.max(0, Math.min(most, words.length - windowWords + 1)));
  for (let from = 0; from < hashes.length; from++) hashes[from] = toHash(words, from);
  return hashes;
}

function fromRuns(key: string): number[] {
  return key.split(',').flatMap((run) => {
    const [first = 0, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** The versions that hold a sentence; nothing where it is too short to be found. */
export function versionsWith(sentence: string, { versions, limit, step, groups }: WindowFile): number[] | undefined {
  const words = toWordRow(sentence);
  const asked = Array.from(toWindows(words), (hash) => hash >>> 0).filter((hash) => hash % step === 0);
  if (words.length < leastSentence || asked.length < 3) return undefined;
  const wanted = new Map(asked.map((hash) => [hash % limit, new Set<number>()]));
  for (const [key, count, packed] of groups) {
    let own: number[] | undefined;
    for (const number of unpackNumbers(packed, count, limit)) {
      const found = wanted.get(number);
      if (!found) continue;
      own ??= fromRuns(key);
      for (const version of own) found.add(version);
    }
  }
  const all = [...wanted.values()];
  return versions.map((_, index) => index + 1).filter((version) => all.every((found) => found.has(version)));
}
