/**
 * Finds places by what a hasty hand types: every word of the query must begin, stand in, or nearly be a word of the
 * label or of the address, which often has the plainer one. In: the places and a query. Out: the best of them, best first: `match(places, 'quilmind terms')`.
 */
import { distance } from 'fastest-levenshtein';
import { toTypedWords } from '../../words/typed-words.ts';
import type { JumpPlace } from './places.ts';

/** Letters that may be wrong in a word of this length. */
const tolerated = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : 2);

function scoreWord(typed: string, word: string): number {
  if (word === typed) return 1;
  if (word.startsWith(typed)) return 0.9;
  if (typed.length > 2 && word.includes(typed)) return 0.6;
  const wrong = Math.min(distance(typed, word), distance(typed, word.slice(0, typed.length)));
  return wrong <= tolerated(typed.length) ? 0.5 - wrong * 0.1 : 0;
}

function score(typed: readonly string[], { label, path, fragment, others = [] }: JumpPlace): number {
  const words = toTypedWords(label);
  const address = fragment === undefined ? toTypedWords(path.slice(path.lastIndexOf('/') + 1)) : [];
  const all = [...words, ...address, ...others.flatMap(toTypedWords)];
  let sum = 0;
  for (const one of typed) {
    const best = Math.max(0, ...all.map((word) => scoreWord(one, word)));
    if (best === 0) return 0;
    sum += best;
  }
  // Of two that match, the one with less besides.
  return sum / typed.length - words.length * 0.01;
}

export function match(places: readonly JumpPlace[], query: string, limit = 8): JumpPlace[] {
  const typed = toTypedWords(query);
  if (typed.length === 0) return [];
  return places
    .map((place) => ({ place, points: score(typed, place) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.place.label.localeCompare(b.place.label))
    .slice(0, limit)
    .map(({ place }) => place);
}
