/** What the search page says of an answer. In: the state and the number of results. Out: one line. */
import { isOfTexts, type State } from './state.ts';

/** What to try next, by what was asked. */
function nothingFound({ query, chosen }: State): string {
  if (chosen.size > 0) return 'Nothing found with these ticks. Untick one, or use fewer words.';
  if (/["“”]/.test(query)) return 'Nothing found in exactly these words. Without the quotes, their order is free.';
  return 'Nothing found. Fewer words find more, and so does the beginning of a word.';
}

export function toMessage(state: State, count: number): string {
  if (count === 0) return nothingFound(state);
  const noun = isOfTexts(state) ? 'passage' : 'result';
  const what = `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
  const bare = state.query.replace(/^["“](.*)["”]$/, '$1');
  return bare === '' ? what : `${what} for “${bare}”`;
}
