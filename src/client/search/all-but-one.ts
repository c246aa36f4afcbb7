/** What holds all words of a query but one, where nothing holds all. In: an index, the query, what it is narrowed to. Out: results, best first. */
import type { AnyOf, Found, Pagefind } from './pagefind.ts';
import { joined } from './union.ts';

/** With two words, one alone says too little. */
const fewestWords = 3;
const mostWords = 8;

export async function searchAllButOne(pagefind: Pagefind, query: string, filters: AnyOf): Promise<Found[]> {
  const words = query.split(' ');
  if (words.length < fewestWords || words.length > mostWords || query.includes('"')) return [];
  const found = await Promise.all(
    words.map((_, left) => pagefind.search(words.filter((__, at) => at !== left).join(' '), { filters })),
  );
  const best = found.flatMap(({ results }) => results).sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return joined(best);
}
