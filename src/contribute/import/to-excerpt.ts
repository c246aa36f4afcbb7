/**
 * A place in a text as an author would name it. In: the text, a match, and whether the corpus may hold whole passages.
 * Out: the words, or their first and last ones, enough of them that they cut out this passage and no other.
 */

import type { Excerpt } from '../../pipeline/schema/excerpt.ts';
import { locate, type Match } from '../../pipeline/text/locate.ts';
import type { Normalised } from '../../pipeline/text/normalise.ts';

const fewest = 5;
const most = 25;
/** Shorter passages are quoted as they are. */
const leastForEnds = 30;

export function toExcerpt(text: Normalised, match: Match, mayQuote: boolean): Excerpt {
  const words = text.text.slice(match.foldedStart, match.foldedEnd);
  const cuts = (excerpt: Excerpt) => {
    const place = locate(text, excerpt);
    return place.found && place.match.foldedStart === match.foldedStart && place.match.foldedEnd === match.foldedEnd;
  };
  const list = words.split(' ');
  if (!mayQuote && list.length > leastForEnds) {
    for (let count = fewest; count <= most && 2 * count <= list.length; count++) {
      const ends = { from: list.slice(0, count).join(' '), to: list.slice(-count).join(' ') };
      if (cuts(ends)) return ends;
    }
  }
  if (cuts(words)) return words;
  for (let occurrence = 1; occurrence < 20; occurrence++) {
    const counted = { exact: words, occurrence };
    if (cuts(counted)) return counted;
  }
  return words;
}
