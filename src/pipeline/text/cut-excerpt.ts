/** Finds an excerpt in a text and cuts it out. In: a normalised text, an excerpt. Out: the passage, or why there is none. */
import type { Excerpt } from '../schema/excerpt.ts';
import type { Passage } from '../schema/record-parts.ts';
import { type Location, locate, type Match } from './locate.ts';
import type { Normalised } from './normalise.ts';
import { toPassage } from './passage.ts';
import { toTextPlace } from './position.ts';

/** An excerpt that was found and cut, or why not, with places a message can print. */
export type CutExcerpt =
  | {
      readonly found: true;
      readonly passage: Passage;
      readonly match: Match;
      /** The words folded. */
      readonly folded: string;
      /** How many places the words stand in; more than 1 where occurrence or context chose. */
      readonly candidates: number;
    }
  | {
      readonly found: false;
      readonly failure: Extract<Location, { found: false }>;
      readonly places: readonly { readonly line: number; readonly text: string }[];
    };

/** Words cut from a text keep the whole of it in memory; those of a copy do not. */
export const withoutText = <T>(cut: T): T => structuredClone(cut);

/**
 * Finds an excerpt in a normalised text and cuts it out. Out: the passage with its places, or why there is none and where words
 * like it stand.
 */
export function find(text: Normalised, excerpt: Excerpt): CutExcerpt {
  const location = locate(text, excerpt);
  if (location.found) {
    const { match, candidates } = location;
    const folded = text.text.slice(match.foldedStart, match.foldedEnd);
    return withoutText({ found: true, passage: toPassage(text, match), match, folded, candidates });
  }
  const matches =
    'matches' in location ? location.matches : 'nearest' in location && location.nearest ? [location.nearest] : [];
  const places = matches.slice(0, 5).map((match) => ({
    line: toTextPlace(text.raw, match.start, match.start).line,
    text: text.text.slice(match.foldedStart, match.foldedEnd),
  }));
  return { found: false, failure: location, places };
}
