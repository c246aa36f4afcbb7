/** Where the words of a clause stand in a folded text. In: the text, the wording. Out: ranges, one a piece. */
import { isBoundary } from './boundary.ts';
import { signs } from './saying-signs.ts';
import type { Part, Wording } from './similar.ts';
import { type PlacedLetters, placesByLetters, toWordKey } from './word-key.ts';

/** Code units on either side of words by which equal ones are distinguished. */
export const context = 32;

/**
 * Where a wording stands in a folded text: each piece after the one before it; of equal words those with the same surroundings. `find`: where the words of a
 * piece stand. Out: nothing where one of them stands nowhere.
 */
export function findWording(
  folded: string,
  { pieces, before, after }: Wording,
  find: typeof findPlaces,
): Part[] | null {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const places = find(folded, piece).filter(({ start }) => start >= (parts.at(-1)?.end ?? 0));
    if (places.length === 0) return null;
    const nearness = ({ start, end }: Part) =>
      countAlike(reverse(folded.slice(Math.max(0, start - context), start)), reverse(before)) +
      countAlike(folded.slice(end, end + context), after);
    parts.push(pieces.length === 1 ? places.reduce((a, b) => (nearness(b) > nearness(a) ? b : a)) : places[0]!);
  }
  return parts.length > 0 ? parts : null;
}

/** All places of whole words in a folded text. */
export function findPlaces(folded: string, words: string): Part[] {
  const places: Part[] = [];
  for (let at = words === '' ? -1 : folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1))
    if (isBoundary(folded, at) && isBoundary(folded, at + words.length))
      places.push({ start: at, end: at + words.length });
  return places;
}

/** Where no word differs, though signs, capitals, spaces or hyphens do. `pieces` of the text, with the places of their letters. */
export function findSame(folded: string, words: string, pieces: readonly PlacedLetters[]): Part[] {
  const key = toWordKey(words);
  return placesByLetters(pieces, words)
    .filter(({ start, end }) => isBoundary(folded, start) && isBoundary(folded, end))
    .flatMap((place) =>
      withSigns(folded, place)
        .filter(({ start, end }) => toWordKey(folded.slice(start, end)) === key)
        .slice(0, 1),
    );
}

const signsBefore = new RegExp(`(?:${signs.source} ?){1,2}$`, 'u');
const signsBehind = new RegExp(`^(?: ?${signs.source}){1,2}`, 'u');

/** A place of letters, and the same with the signs on either side: "€5 a month", "from 16+". */
function withSigns(folded: string, { start, end }: Part): Part[] {
  const before = signsBefore.exec(folded.slice(Math.max(0, start - context), start))?.[0].length ?? 0;
  const behind = signsBehind.exec(folded.slice(end, end + context))?.[0].length ?? 0;
  const starts = before > 0 ? [start, start - before] : [start];
  const ends = behind > 0 ? [end, end + behind] : [end];
  return starts.flatMap((from) => ends.map((to) => ({ start: from, end: to })));
}

/** Whether words stand in a folded text outside of some ranges. */
export function standsBeside(folded: string, words: string, own: readonly Part[]): boolean {
  return findPlaces(folded, words).some((place) =>
    own.every(({ start, end }) => place.end <= start || place.start >= end),
  );
}

function countAlike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function reverse(text: string): string {
  return [...text].reverse().join('');
}
