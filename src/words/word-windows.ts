/**
 * Words in a row as numbers, by which a browser finds a sentence in texts that it does not have. In: a text, or a pasted sentence. Out:
 * a number for each five neighbouring words; small and capital letters, signs and white space count for nothing. Of the file:
 * which of these numbers stand in which versions of a document. Numbers are taken modulo so few that for each window of a
 * text about one in sixty other ones has its number too: a sentence of several windows is found, no text can be put together.
 */
import { packNumbers, unpackNumbers } from './sorted-numbers.ts';

export const windowWords = 5;
/** A sentence of fewer words has too few windows to be found. */
export const leastSentence = 8;
const perWindow = 64;
/** With more windows a file would be heavier than 200 KB: then every second is left out, or two of three. */
const mostWindows = 110_000;

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
export const toWordRow = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .match(word) ?? [];

/** FNV-1a of words with spaces between them, then stirred so that its last bits are as good as the first. */
function toHash(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < from + windowWords; index++) {
    const one = words[index]!;
    if (index > from) hash = Math.imul(hash ^ 32, 0x01000193);
    for (let at = 0; at < one.length; at++) hash = Math.imul(hash ^ one.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function toWindows(words: readonly string[]): number[] {
  const hashes: number[] = [];
  for (let from = 0; from + windowWords <= words.length; from++) hashes.push(toHash(words, from));
  return hashes;
}

/** In: the versions, oldest first, each with its captures and its text. */
export function toWindowFile(
  versions: Iterable<{ readonly first: string; readonly last: string; readonly text: string }>,
): WindowFile {
  const captures: [string, string][] = [];
  /** Of each window runs of versions: first, last, first, last … */
  const runs = new Map<number, number[]>();
  // Neighbours with the same words, which are most, are looked at together.
  let alike: { readonly text: string; readonly from: number } | undefined;
  const takeAlike = () => {
    if (!alike) return;
    const { text, from } = alike;
    const to = captures.length;
    for (const hash of toWindows(toWordRow(text))) {
      const own = runs.get(hash);
      const last = own?.at(-1);
      if (!own) runs.set(hash, [from, to]);
      else if (last === from - 1) own[own.length - 1] = to;
      // What stands twice in one text is there already.
      else if (last !== to) own.push(from, to);
    }
  };
  for (const { first, last, text } of versions) {
    if (text !== alike?.text) {
      takeAlike();
      alike = { text, from: captures.length + 1 };
    }
    captures.push([first, last]);
  }
  takeAlike();
  const step = Math.max(1, Math.ceil(runs.size / mostWindows));
  const kept = [...runs].filter(([hash]) => hash % step === 0);
  const limit = Math.max(1, kept.length) * perWindow;
  const groups = new Map<string, Set<number>>();
  for (const [hash, own] of kept) {
    const key = toRuns(own);
    const numbers = groups.get(key) ?? new Set();
    groups.set(key, numbers.add(hash % limit));
  }
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    versions: captures,
    ...{ limit, step },
    groups: inOrder.map(([key, numbers]) => [key, numbers.size, packNumbers([...numbers], limit)] as const),
  };
}

function toRuns(own: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < own.length; at += 2)
    runs.push(own[at] === own[at + 1] ? `${own[at]}` : `${own[at]}-${own[at + 1]}`);
  return runs.join(',');
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
  const asked = toWindows(words).filter((hash) => hash % step === 0);
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
