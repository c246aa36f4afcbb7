/** What the search page says of an answer. In: the state and the number of results. Out: one line. */
import { isOfTexts, type State } from './state.ts';

/** "12 results", "1 passage". */
export function inNumber(state: State, count: number): string {
  const noun = isOfTexts(state) ? 'passage' : 'result';
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What to try next, by what was asked. */
function nothingFound(state: State, absent: readonly string[]): string {
  const { query, chosen } = state;
  if (absent.length > 0) {
    const words = absent.map((word) => `“${word}”`).join(' or ');
    return `Nothing found: ${isOfTexts(state) ? 'no archived text' : 'no page here'} contains ${words}.`;
  }
  if (chosen.size > 0) return 'Nothing found with these ticks. Untick one, or use fewer words.';
  if (/["“”]/.test(query)) return 'Nothing found in exactly these words. Without the quotes, their order is free.';
  return 'Nothing found. Fewer words find more, and so does the beginning of a word.';
}

export function toMessage(state: State, count: number, absent: readonly string[] = []): string {
  if (count === 0) return nothingFound(state, absent);
  const what = inNumber(state, count);
  const bare = state.query.replace(/^["“](.*)["”]$/, '$1');
  return bare === '' ? what : `${what} for “${bare}”`;
}
