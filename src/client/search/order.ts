/**
 * Orders that the index needs no lists for. In: an order. Out: the place of a result in it, by its id; of the same place are
 * results that are as newest or as grave, and what has no severity comes last.
 */
import type { Found, Pagefind } from './pagefind.ts';
import type { Sort } from './state.ts';

const gravestFirst = ['high', 'medium', 'low'];

/** Newest first is the order of the index itself (src/build/search/search-bundle.ts), which nothing asked for comes in. */
export async function toOrder(pagefind: Pagefind, sort: Exclude<Sort, 'relevance'>): Promise<(id: string) => number> {
  const places = new Map<string, number>();
  if (sort === 'date') {
    const { results } = await pagefind.search(null, { filters: {} });
    for (const [place, { id }] of results.entries()) places.set(id, place);
  } else {
    const lists: (readonly Found[])[] = [];
    for (const severity of gravestFirst)
      lists.push((await pagefind.search(null, { filters: { severity: { any: [severity] } } })).results);
    for (const [place, list] of lists.entries()) for (const { id } of list) places.set(id, place);
  }
  return (id) => places.get(id) ?? places.size;
}
