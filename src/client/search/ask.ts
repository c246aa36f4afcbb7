/**
 * One question to Pagefind, answered with counts that hold. In: the state. Out: every result in the wanted order,
 * and beside each box the number of results it alone would give its facet, all other facets kept. Where a word of the query stands
 * nowhere there are no results, and what there is instead is counted apart.
 */

import { archivedText } from '../../pipeline/schema/search-kinds.ts';
import { toOrder } from './order.ts';
import type { AnyOf, Counts, Found, Pagefind } from './pagefind.ts';
import { understand } from './standing.ts';
import type { State } from './state.ts';

export interface AnsweredSearch {
  readonly results: readonly Found[];
  readonly counts: Counts;
  /** Words of the query that stand nowhere in the index. */
  readonly absent: readonly string[];
  readonly instead?: Instead;
}

/** What can be asked for instead of words that stand nowhere: the others, or what begins as they do. */
export interface Instead {
  readonly query: string;
  readonly isBeginning: boolean;
  readonly count: number;
}

/** A single letter begins too much to say anything. */
const shortestBeginning = 2;

export async function ask(pagefind: Pagefind, all: Counts, state: State): Promise<AnsweredSearch> {
  const understood = state.query === '' ? undefined : await understand(pagefind, state.query);
  // In the index of the archived texts all are of that kind.
  const chosen = [...state.chosen].filter(([, values]) => !values.has(archivedText));
  const filters: AnyOf = Object.fromEntries(chosen.map(([name, values]) => [name, { any: [...values] }]));
  if (understood && understood.absent.length > 0) {
    const { absent, beginning = '', query } = understood;
    const isBeginning = query === '';
    const better = isBeginning ? beginning : query.replaceAll('"', '');
    if (better.length < shortestBeginning) return { results: [], counts: {}, absent };
    const asked = (await understand(pagefind, better)).query;
    const count = (await pagefind.search(asked, { filters })).results.length;
    return { results: [], counts: {}, absent, ...(count > 0 && { instead: { query: better, isBeginning, count } }) };
  }
  const query = understood?.query ?? null;
  const found = await pagefind.search(query, { filters });

  const counts: Counts = { ...found.filters };
  for (const [name] of chosen) {
    const { [name]: _, ...others } = filters;
    const isOnly = query === null && Object.keys(others).length === 0;
    const values = isOnly ? all[name] : (await pagefind.search(query, { filters: others })).filters[name];
    counts[name] = values ?? {};
  }
  if (state.sort === 'relevance') return { results: found.results, counts, absent: [] };
  const placeOf = await toOrder(pagefind, state.sort);
  return { results: [...found.results].sort((a, b) => placeOf(a.id) - placeOf(b.id)), counts, absent: [] };
}
