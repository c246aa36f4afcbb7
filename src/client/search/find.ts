/**
 * What holds the words of a query, and what is of the thing that they are another word for. In: the index, words and sense, filters. Out: results,
 * best first: pages about that thing, what is of it and holds the words, the rest of it, the rest of the words.
 */
import type { Meaning, Sense } from './meaning.ts';
import type { AnyOf, Counts, Found, FoundPages, Pagefind } from './pagefind.ts';
import { isPhrase, searchPhrases } from './phrases.ts';
import { rank, ranked } from './rank.ts';
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
  /** Nothing, or nothing but pages of prose, which hold something of everything. */
  readonly isProseAlone?: boolean;
  /** So little that what holds most of the words belongs beside it. */
  readonly isScarce?: boolean;
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
  const all = asked.words?.split(' ') ?? [];
  const order =
    all.length !== 1 ? await rank(pagefind, all, meaning.guesses ?? [], filters, meaning.platforms) : undefined;
  const inOrder = (found: readonly Found[]) => (order ? ranked(found, order) : found);
  const byWords = asked.words === undefined && sense ? none : await pagefind.search(asked.words ?? null, { filters });
  if (!sense) {
    const few = byWords.results.filter((one) => !order?.isProse(one)).length;
    const isProseAlone = few === 0;
    return {
      ...byWords,
      results: inOrder(byWords.results),
      isMeant: isNarrowed,
      isProseAlone,
      isScarce: isProseAlone || (isNarrowed && few < scarce),
    };
  }
  const within = narrowed(filters, sense.filters);
  const held = await search(sense.words, within);
  // Nothing of the type holds the further words: it is shown without them.
  const bySense = held.results.length === 0 && sense.words !== null ? await search(null, within) : held;
  const more = bySense === held ? sense.words : null;
  const both = asked.words === undefined ? none : await search(joinWords(asked.words, more), within);
  const leads: Found[] = [];
  // Of a question's editions for several audiences, the first.
  for (const lead of sense.leads) leads.push(...(await search(null, narrowed(filters, lead))).results.slice(0, 1));
  // A type that nothing is of has no question: its page comes after what holds the words.
  const isOfNothing = sense.filters['clauseType'] !== undefined && bySense.results.length <= leads.length;
  const isOfBoth = new Set(both.results.map(({ id }) => id));
  const [words, prose] = apart(inOrder(byWords.results), (one) => order?.isProse(one) === true);
  const overlap = words.filter(({ id }) => isOfBoth.has(id));
  const ofSense = inOrder(bySense.results);
  const isByWords =
    (sense.rest !== '' && !sense.filters['article']) || isOfNothing || (sense.isGuessed && isSpecific(words, all));
  const byRank = joined(words, ofSense, prose);
  // Of one platform the type decides, whatever else was said.
  const ofPlatform = isOfNothing && order ? ranked(byRank, order) : joined(overlap, ofSense, words, prose);
  const ofAll = isByWords ? joined(words, leads, ofSense, prose) : joined(leads, overlap, ofSense, words, prose);
  const results = isNarrowed ? ofPlatform : ofAll;
  const filtersOfAll = countsOf(byWords.filters, bySense.filters, both.filters);
  const isProseAlone = isOfNothing && words.length === 0;
  const isMeant = isNarrowed || bySense.results.length + leads.length > 0;
  return { results, filters: filtersOfAll, isMeant, isProseAlone, isScarce: isProseAlone };
}

/** Few pages hold all words, or one of them is a number: they were meant rather than the whole type. */
const fewest = 5;
/** Of one platform. */
const scarce = 3;
const isSpecific = (found: readonly Found[], words: readonly string[]) =>
  found.length > 0 && (found.length <= fewest || words.some((word) => /\d/.test(word)));

function apart(found: readonly Found[], isApart: (one: Found) => boolean): [Found[], Found[]] {
  return [found.filter((one) => !isApart(one)), found.filter(isApart)];
}

const joinWords = (words: string, more: string | null) =>
  more === null || words.includes(more) ? words : `${words} ${more}`;
