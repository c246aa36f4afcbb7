/**
 * Which facets a search has, and what stands beside their boxes. In: the state, what is known of all values, the answer, and how
 * many passages of archived texts there are. Out: facets to draw. How many of the passages a query finds is not known until
 * they are asked: without a query their box says how many there are, and with one nothing.
 */

import { archivedText } from '../../pipeline/schema/search-kinds.ts';
import type { AnsweredSearch } from './answered.ts';
import type { Facets } from './facets.ts';
import type { Counts } from './pagefind.ts';
import { facetNames, isOfTexts, type State, textFacets } from './state.ts';

export function toFacets(state: State, all: Counts, asked: AnsweredSearch | undefined, passages: number): Facets {
  const texts = { [archivedText]: passages };
  if (isOfTexts(state)) {
    const kind = asked ? { [archivedText]: asked.results.length } : texts;
    return { names: textFacets, all: { ...all, kind: texts }, counts: { ...(asked?.counts ?? all), kind } };
  }
  const withTexts = all['kind'] && passages > 0 ? { ...all, kind: { ...all['kind'], ...texts } } : all;
  if (!asked) return { names: facetNames, all: withTexts, counts: withTexts };
  if (!asked.counts) return { names: facetNames, all: withTexts, counts: {} };
  const { counts } = asked;
  // What is counted has no value that nothing has.
  const counted = Object.entries(all).map(([name, values]) => {
    const none = Object.fromEntries(Object.keys(values).map((value) => [value, 0]));
    return [name, { ...none, ...counts[name] }];
  });
  return { names: facetNames, all: withTexts, counts: Object.fromEntries(counted) };
}
