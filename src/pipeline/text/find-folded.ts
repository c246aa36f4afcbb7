import { isBoundary } from './boundary.ts';
import type { Break, Normalised } from './folded-text.ts';

interface FoldedRange {
  readonly start: number;
  readonly end: number;
}

type Folded = Pick<Normalised, 'text' | 'breaks'>;

/**
 * Finds folded words in a folded text. In: both, with the places where a line end divides a word. Out: ranges of the
 * text, whole words only, in order. At such a place the other side may have the word joined (where that can be),
 * hyphenated, or as it stands: infor-⏎mation is found as "information", third-⏎party as "third-party" and "thirdparty".
 */
export function findFolded(text: Normalised, wanted: Folded): FoldedRange[] {
  const ranges: FoldedRange[] = [];
  // No words stand everywhere and nowhere: a search for them would not end.
  if (wanted.text === '') return ranges;
  const add = (start: number, end: number) => {
    if (isWhole(text, start, end)) ranges.push({ start, end });
  };
  if (text.breaks.length === 0 && wanted.breaks.length === 0) {
    const { length } = wanted.text;
    for (let at = text.text.indexOf(wanted.text); at >= 0; at = text.text.indexOf(wanted.text, at + 1))
      add(at, at + length);
    return ranges;
  }
  const { letters, places, breaks } = toSkeleton(text);
  const theirs = byStart(wanted);
  const sought = skeletonOf(wanted.text);
  if (sought === '') return ranges;
  for (let at = letters.indexOf(sought); at >= 0; at = letters.indexOf(sought, at + 1)) {
    const start = places[at]!;
    const lead = wanted.text.length - wanted.text.replace(/^[- ]+/, '').length;
    const end = text.text.startsWith(wanted.text.slice(0, lead), start - lead)
      ? readAlong(text, { start: start - lead, breaks, wanted, theirs })
      : -1;
    if (end >= 0) add(start - lead, end);
  }
  return ranges;
}

interface Reading {
  readonly start: number;
  readonly breaks: ReadonlyMap<number, Break>;
  readonly wanted: Folded;
  readonly theirs: ReadonlyMap<number, Break>;
}

/** Where the wanted words end when they are read from an offset of the text on, or -1. */
function readAlong({ text }: Folded, { start, breaks, wanted, theirs }: Reading): number {
  let [i, j] = [start, 0];
  let doneHere: number | undefined; // the last break passed on each side: one may hold nothing and leave the offset
  let doneThere: number | undefined;
  while (j < wanted.text.length) {
    const mine = doneHere === i ? undefined : breaks.get(i);
    const other = doneThere === j ? undefined : theirs.get(j);
    if (mine) doneHere = mine.end;
    if (other) doneThere = other.end;
    if (mine && other) [i, j] = [mine.end, other.end];
    else if (mine) [i, j] = [mine.end, skip(wanted.text, j, mine)];
    else if (other) [i, j] = [skip(text, i, other), other.end];
    else if (text[i] === wanted.text[j]) [i, j] = [i + 1, j + 1];
    else return -1;
    if (i < 0 || j < 0) return -1;
  }
  return i;
}

/** Offset after what one side writes where a line end divides the word of the other; -1 when it must not be joined. */
function skip(text: string, at: number, { mayJoin }: Break): number {
  if (text.startsWith('- ', at)) return at + 2;
  if (text[at] === '-') return at + 1;
  return mayJoin ? at : -1;
}

/** Whether a range ends and starts between words, and cuts no character of the original in two. */
function isWhole({ text, starts, ends }: Normalised, start: number, end: number): boolean {
  if (!isBoundary(text, start) || !isBoundary(text, end)) return false;
  const cutsFirst = start > 0 && isLetter(text[start]!) && starts[start - 1] === starts[start];
  const cutsLast = end < ends.length && isLetter(text[end]!) && ends[end] === ends[end - 1];
  return !cutsFirst && !cutsLast;
}

function isLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

interface Skeleton {
  readonly letters: string;
  /** Where in the folded text each code unit comes from. */
  readonly places: Uint32Array;
  readonly breaks: ReadonlyMap<number, Break>;
}

const skeletons = new WeakMap<Folded, Skeleton>();

function toSkeleton(folded: Folded): Skeleton {
  const known = skeletons.get(folded);
  if (known) return known;
  const places = new Uint32Array(folded.text.length);
  let length = 0;
  for (let at = 0; at < folded.text.length; at++) {
    const code = folded.text.charCodeAt(at);
    if (code !== 32 && code !== 45) places[length++] = at;
  }
  const skeleton = { letters: skeletonOf(folded.text), places, breaks: byStart(folded) };
  skeletons.set(folded, skeleton);
  return skeleton;
}

function byStart({ breaks }: Folded): ReadonlyMap<number, Break> {
  return new Map(breaks.map((one) => [one.start, one]));
}

function skeletonOf(text: string): string {
  return text.replace(/[- ]/g, '');
}
