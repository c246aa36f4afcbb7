/** What each status of a suggestion is called, and the share that is analysed. In: suggestions. Out: groups in the order they are printed. */
import { type Suggestion, type SuggestionStatus, statuses } from './suggest-clauses.ts';

export const statusWords: Readonly<Record<SuggestionStatus, string>> = {
  new: 'not yet analysed',
  silent: 'of types that a review calls silent: read them again',
  waived: 'that a review set aside',
  analysed: 'already in a clause',
  guess: 'more, found by likeness alone: more of them are wrong, the likeliest first',
};

export function byStatus(suggestions: readonly Suggestion[]): { status: SuggestionStatus; list: Suggestion[] }[] {
  return statuses
    .map((status) => ({ status, list: suggestions.filter((one) => one.status === status) }))
    .filter(({ list }) => list.length > 0);
}

/** Of passages that phrases find, those that a person has dealt with. */
export function coverageInWords(suggestions: readonly Suggestion[]): string | undefined {
  const found = suggestions.filter(({ status }) => status !== 'guess');
  const done = found.filter(({ status }) => status === 'analysed' || status === 'waived').length;
  if (found.length === 0) return undefined;
  return `${done} of ${found.length} suggested passages are analysed or set aside (${Math.floor((100 * done) / found.length)} %)`;
}
