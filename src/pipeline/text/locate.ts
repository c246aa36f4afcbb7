/**
 * Finds an excerpt in a snapshot and cuts it from the original.
 * In: a normalised snapshot and an excerpt as authored (exact words, or first and last words).
 * Out: the range in the original, or why there is none and what comes nearest. Words are compared through the published
 * normalisation, whole and in order: one changed word is no match. The words as typed are accepted too.
 *
 *     locate(normalise('See [our terms](/t).'), 'our terms')   → cuts `our terms`
 */
import type { Excerpt } from '../schema/excerpt.ts';
import { isBoundary } from './boundary.ts';
import { findFolded } from './find-folded.ts';
import { findNearest, type Nearest } from './nearest.ts';
import { type Normalised, normalise } from './normalise.ts';

/** A range in the original and in the folded text, both in UTF-16 code units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly foldedStart: number;
  readonly foldedEnd: number;
}

export type Location =
  | { readonly found: true; readonly match: Match; readonly candidates: number }
  | { readonly found: false; readonly reason: 'empty' }
  | {
      readonly found: false;
      readonly reason: 'absent';
      readonly part: 'excerpt' | 'from' | 'to';
      readonly nearest?: NearestMatch;
    }
  | { readonly found: false; readonly reason: 'ambiguous'; readonly matches: readonly Match[] }
  | { readonly found: false; readonly reason: 'occurrence'; readonly matches: readonly Match[] }
  | { readonly found: false; readonly reason: 'context'; readonly matches: readonly Match[] };

interface NearestMatch extends Match {
  readonly similarity: number;
}

/** Finds an excerpt as authored in a text; its range in the original, or why there is none. */
export function locate(text: Normalised, excerpt: Excerpt): Location {
  const wanted = typeof excerpt === 'string' ? { exact: excerpt } : excerpt;
  const found = 'exact' in wanted ? findWords(text, wanted.exact) : findSpan(text, wanted.from, wanted.to);
  if (!Array.isArray(found)) return found;
  const fitting = found.filter(isInContext(text, wanted.prefix, wanted.suffix));
  if (fitting.length === 0) return { found: false, reason: 'context', matches: found };
  const chosen = wanted.occurrence === undefined ? fitting[0]! : fitting[wanted.occurrence - 1];
  if (!chosen) return { found: false, reason: 'occurrence', matches: fitting };
  if (wanted.occurrence === undefined && fitting.length > 1)
    return { found: false, reason: 'ambiguous', matches: fitting };
  return { found: true, match: chosen, candidates: found.length };
}

type Failure = Extract<Location, { found: false }>;

function findWords(text: Normalised, words: string): Match[] | Failure {
  const folded = normalise(words);
  if (folded.text === '') return { found: false, reason: 'empty' };
  const matches = findAll(text, folded);
  addTyped(text, words, matches);
  return matches.length > 0 ? matches : absent(text, folded.text, 'excerpt');
}

/** Passages from each occurrence of the first words to the next occurrence of the last words after them. */
function findSpan(text: Normalised, from: string, to: string): Match[] | Failure {
  const foldedFrom = normalise(from);
  const foldedTo = normalise(to);
  if (foldedFrom.text === '' || foldedTo.text === '') return { found: false, reason: 'empty' };
  const firsts = findAll(text, foldedFrom);
  if (firsts.length === 0) return absent(text, foldedFrom.text, 'from');
  const lasts = findAll(text, foldedTo);
  const starts = lasts.map(({ foldedStart }) => foldedStart);
  const spans = firsts.flatMap((first) => {
    const last = lasts[firstAtOrAfter(starts, first.foldedEnd)];
    return last ? [{ ...first, end: last.end, foldedEnd: last.foldedEnd }] : [];
  });
  return spans.length > 0 ? spans : absent(text, foldedTo.text, 'to', firsts[0]!.foldedEnd);
}

/** Every place where folded words stand as whole words. */
export function findAll(text: Normalised, folded: string | Normalised): Match[] {
  const wanted = typeof folded === 'string' ? { text: folded, breaks: [] } : folded;
  return findFolded(text, wanted).map(({ start, end }) => toMatch(text, start, end));
}

/** Adds places where the words stand exactly as typed, markup included, and folding did not find them. */
function addTyped(text: Normalised, words: string, matches: Match[]): void {
  const typed: Match[] = [];
  let next = 0;
  for (let at = text.raw.indexOf(words); at >= 0; at = text.raw.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isBoundary(text.raw, at) || !isBoundary(text.raw, end)) continue;
    // Both lists are in order: what ends before this place ends before all that follow.
    while (next < matches.length && matches[next]!.end <= at) next++;
    if ((matches[next]?.start ?? end) < end || (typed.at(-1)?.end ?? at) > at) continue;
    const foldedStart = firstAtOrAfter(text.starts, at);
    const foldedEnd = firstAtOrAfter(text.starts, end);
    if (foldedEnd <= foldedStart) continue; // markup alone
    if (!isBoundary(text.text, foldedStart) || !isBoundary(text.text, foldedEnd)) continue; // inside a broken word
    typed.push({ start: at, end, foldedStart, foldedEnd });
  }
  for (const one of typed) matches.push(one);
  matches.sort((a, b) => a.start - b.start);
}

function toMatch(text: Normalised, foldedStart: number, foldedEnd: number): Match {
  return { start: text.starts[foldedStart]!, end: text.ends[foldedEnd - 1]!, foldedStart, foldedEnd };
}

/** Whether whole words stand directly before and after a match. */
function isInContext(normalised: Normalised, prefix?: string, suffix?: string): (match: Match) => boolean {
  const placesOf = (words: string | undefined, edge: 'foldedStart' | 'foldedEnd') =>
    words === undefined ? undefined : new Set(findAll(normalised, normalise(words)).map((match) => match[edge]));
  const { text } = normalised;
  const before = placesOf(prefix, 'foldedEnd');
  const after = placesOf(suffix, 'foldedStart');
  return ({ foldedStart, foldedEnd }) =>
    (!before || before.has(foldedStart) || (text[foldedStart - 1] === ' ' && before.has(foldedStart - 1))) &&
    (!after || after.has(foldedEnd) || (text[foldedEnd] === ' ' && after.has(foldedEnd + 1)));
}

function absent(text: Normalised, folded: string, part: 'excerpt' | 'from' | 'to', after = 0): Failure {
  const near: Nearest | undefined = findNearest(after > 0 ? text.text.slice(after) : text.text, folded);
  if (!near || near.end <= near.start) return { found: false, reason: 'absent', part };
  const match = toMatch(text, ...wholeWords(text.text, near.start + after, near.end + after));
  return { found: false, reason: 'absent', part, nearest: { ...match, similarity: near.similarity } };
}

/** A range grown to where words begin and end. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  let [first, last] = [start, end];
  while (first > 0 && !isBoundary(text, first)) first--;
  while (last < text.length && !isBoundary(text, last)) last++;
  return [first, last];
}

function firstAtOrAfter(offsets: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
