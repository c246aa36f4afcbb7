/**
 * What holds the words of a query, and what is of the thing that they are another word for. In: the index, words and sense, filters. Out: results,
 * best first: pages about that thing, what is of it and holds the words, the rest of it, the rest of the words.
 */
import type { Meaning, Sense } from './meaning.ts';
import type { AnyOf, Counts, Found, FoundPages, Pagefind } from './pagefind.ts';
import { isPhrase, searchPhrases } from './phrases.ts';
import { countsOf, joined, narrowed, none } from './union.ts';

/** What was asked, once it is known which words stand where. */
export interface Asked {
  /** Nothing if a word stands nowhere. */
  readonly words?: string;
  readonly sense?: Sense & { readonly words: string | null };
}

interface FoundAll {
  readonly results: readonly Found[];
  readonly filters?: Counts;
  /** Whether platforms or another sense of the words had a part in it. */
  readonly isMeant: boolean;
}

export async function searchAll(
  pagefind: Pagefind,
  asked: Asked,
  filters: AnyOf,
  meaning: Meaning,
  isTexts: boolean,
): Promise<FoundAll> {
  const search = async (words: string | null, within: AnyOf | undefined): Promise<FoundPages> =>
    within ? pagefind.search(words, { filters: within }) : none;
  const isNarrowed = meaning.platforms.length > 0;
  if (asked.words !== undefined && isPhrase(asked.words) && !asked.sense && isPhrase(meaning.words))
    return { ...(await searchPhrases(pagefind, asked.words, filters, !isTexts)), isMeant: isNarrowed };
  const { sense } = asked;
  const byWords = asked.words === undefined && sense ? none : await pagefind.search(asked.words ?? null, { filters });
  if (!sense) return { ...byWords, isMeant: isNarrowed };
  const within = narrowed(filters, sense.filters);
  const bySense = await search(sense.words, within);
  const both = asked.words === undefined ? none : await search(joinWords(asked.words, sense.words), within);
  const leads: Found[] = [];
  // Of a question's editions for several audiences, the first.
  for (const lead of sense.leads) leads.push(...(await search(null, narrowed(filters, lead))).results.slice(0, 1));
  // A type that nothing is of has no question: its page comes after what holds the words.
  const isOfNothing = sense.filters['clauseType'] !== undefined && bySense.results.length <= leads.length;
  const isOfBoth = new Set(both.results.map(({ id }) => id));
  const words = byWords.results;
  const overlap = words.filter(({ id }) => isOfBoth.has(id));
  const results =
    sense.rest !== '' || isOfNothing
      ? joined(words, leads, bySense.results)
      : joined(leads, overlap, bySense.results, words);
  const filtersOfAll = countsOf(byWords.filters, bySense.filters, both.filters);
  return { results, filters: filtersOfAll, isMeant: isNarrowed || bySense.results.length + leads.length > 0 };
}

const joinWords = (words: string, more: string | null) =>
  more === null || words.includes(more) ? words : `${words} ${more}`;
