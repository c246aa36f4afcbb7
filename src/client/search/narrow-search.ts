/**
 * Searches within what was chosen. In: the index, filters, and what else a result has to be. Out: what is both; nothing where no value of a
 * facet can be both.
 */
import type { AnyOf, Found, FoundPages, Pagefind } from './pagefind.ts';
import { narrowed, none } from './union.ts';

export const searchWithin = async (
  pagefind: Pagefind,
  words: string | null,
  filters: AnyOf | undefined,
  of: AnyOf = {},
): Promise<FoundPages> => {
  const within = filters && narrowed(filters, of);
  return within ? pagefind.search(words, { filters: within }) : none;
};

/** The first result of the first of these that has any. */
export async function firstOf(pagefind: Pagefind, filters: AnyOf, each: readonly AnyOf[]): Promise<readonly Found[]> {
  for (const one of each) {
    const [first] = (await searchWithin(pagefind, null, filters, one)).results;
    if (first) return [first];
  }
  return [];
}
