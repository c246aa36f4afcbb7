/**
 * One question to Pagefind, answered with counts that hold. In: the state. Out: every result in the wanted order,
 * and beside each box the number of results it alone would give its facet, all other facets kept.
 */
import type { AnyOf, Counts, Found, Pagefind } from './pagefind.ts';
import type { State } from './state.ts';

export interface Asked {
  readonly results: readonly Found[];
  readonly counts: Counts;
}

/** Null when another question was asked within the waiting time. */
export async function ask(pagefind: Pagefind, all: Counts, state: State, wait: number): Promise<Asked | null> {
  const query = state.query === '' ? null : state.query;
  const filters: AnyOf = Object.fromEntries([...state.chosen].map(([name, values]) => [name, { any: [...values] }]));
  const found = await pagefind.debouncedSearch(query, { filters }, wait);
  if (found === null) return null;

  const counts: Counts = { ...found.filters };
  for (const name of state.chosen.keys()) {
    const { [name]: _, ...others } = filters;
    const isOnly = query === null && Object.keys(others).length === 0;
    const values = isOnly ? all[name] : (await pagefind.search(query, { filters: others })).filters[name];
    counts[name] = values ?? {};
  }

  if (state.sort === 'relevance') return { results: found.results, counts };
  // What has no severity or no date is left out of a sorted search: it follows after the rest.
  const sorted = (await pagefind.search(query, { filters, sort: { [state.sort]: 'desc' } })).results;
  const placed = new Set(sorted.map(({ id }) => id));
  return { results: [...sorted, ...found.results.filter(({ id }) => !placed.has(id))], counts };
}
