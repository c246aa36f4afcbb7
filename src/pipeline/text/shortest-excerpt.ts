import type { Excerpt } from '../schema/excerpt.ts';
import { locate, type Match } from './locate.ts';
import type { Normalised } from './normalise.ts';
import { toPassage } from './passage.ts';

const longest = 60; // words of an excerpt that is written out
const [fewest, most] = [6, 25]; // words at each end
const endWords = 8;

/**
 * How a passage is written down: the shortest form that means it and nothing else. In: the text, the match, and whether
 * the corpus may hold whole passages. Out: the exact words, or the first and last ones; with an occurrence only where
 * the same words stand several times.
 */
export function shortestExcerpt(text: Normalised, match: Match, mayWriteOut: boolean): Excerpt {
  const lines = toPassage(text, match).blocks.map((block) => block.text.replace(/\s+/g, ' ').trim());
  const words = lines.join(' ').split(' ');
  const exact = unambiguous(text, match, { exact: lines.join('\n') });
  if (exact && ((mayWriteOut && words.length <= longest) || words.length <= 2 * fewest)) return exact;
  const spans: Excerpt[] = [];
  for (let count = Math.min(fewest, Math.floor(words.length / 2)); count <= Math.min(most, words.length / 2); count++) {
    const span = unambiguous(text, match, { from: words.slice(0, count).join(' '), to: words.slice(-count).join(' ') });
    if (span && !('occurrence' in (span as object))) return span;
    if (span) spans.push(span);
  }
  const found = spans[0] ?? exact;
  if (found) return found;
  return { exact: text.raw.slice(match.start, match.end) };
}

/** The form itself where it means the match alone, or with the number of the match among its places. */
function unambiguous(
  text: Normalised,
  match: Match,
  form: { exact: string } | { from: string; to: string },
): Excerpt | undefined {
  const isMeant = (one: Match) => one.foldedStart === match.foldedStart && one.foldedEnd === match.foldedEnd;
  const location = locate(text, form);
  if (location.found) return isMeant(location.match) ? ('exact' in form ? form.exact : form) : undefined;
  if (location.reason !== 'ambiguous') return undefined;
  const occurrence = location.matches.findIndex(isMeant) + 1;
  return occurrence > 0 ? { ...form, occurrence } : undefined;
}

/** New words in the form an excerpt had: in full, or by their first and last words. Whether they are unique is checked later. */
export function inFormOf(old: Excerpt, words: string): Excerpt {
  const list = words.split(' ');
  const isNamed = typeof old === 'object' && 'from' in old;
  if (!isNamed || list.length <= 2 * endWords) return words;
  return { from: list.slice(0, endWords).join(' '), to: list.slice(-endWords).join(' ') };
}
