/**
 * One question to Pagefind, answered with counts that hold. In: the state. Out: every result in the wanted order,
 * and beside each box the number of results it alone would give its facet, all other facets kept.
 */

import { archivedText } from '../../pipeline/schema/search-kinds.ts';
import { toAsked } from './asked-words.ts';
import { toOrder } from './order.ts';
import type { AnyOf, Counts, Found, Pagefind } from './pagefind.ts';
import type { State } from './state.ts';

export interface AnsweredSearch {
  readonly results: readonly Found[];
  readonly counts: Counts;
}

export async function ask(pagefind: Pagefind, all: Counts, state: State): Promise<AnsweredSearch> {
  const query = state.query === '' ? null : toAsked(state.query);
  // In the index of the archived texts all are of that kind.
  const chosen = [...state.chosen].filter(([, values]) => !values.has(archivedText));
  const filters: AnyOf = Object.fromEntries(chosen.map(([name, values]) => [name, { any: [...values] }]));
  const found = await pagefind.search(query, { filters });

  const counts: Counts = { ...found.filters };
  for (const [name] of chosen) {
    const { [name]: _, ...others } = filters;
    const isOnly = query === null && Object.keys(others).length === 0;
    const values = isOnly ? all[name] : (await pagefind.search(query, { filters: others })).filters[name];
    counts[name] = values ?? {};
  }
  if (state.sort === 'relevance') return { results: found.results, counts };
  const placeOf = await toOrder(pagefind, state.sort);
  return { results: [...found.results].sort((a, b) => placeOf(a.id) - placeOf(b.id)), counts };
}
