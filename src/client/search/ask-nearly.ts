/**
 * What comes near a query that little holds. In: the index, the query, what was found for it. Out: what holds most of its words; or, where nothing
 * of the named platforms was found, what is theirs, what holds their names as words, or what is found of all platforms.
 */
import type { AnsweredSearch } from './answered.ts';
import type { FoundAll } from './asked.ts';
import { guessesOf } from './choose-sense.ts';
import { searchAll } from './find.ts';
import type { Meanings } from './meaning.ts';
import type { Found, Pagefind } from './pagefind.ts';
import { nearly, rank, ranked } from './rank.ts';
import { understand } from './standing.ts';
import { isOfTexts, type State } from './state.ts';
import type { TakenQuery } from './take-query.ts';
import { joined } from './union.ts';

/** Of two words, one alone says too little. */
const fewestWords = 3;

/** Nothing if the query says too little, or nothing holds most of it. */
export async function askNearly(
  pagefind: Pagefind,
  { asked, meaning, filters }: TakenQuery,
  found: FoundAll,
): Promise<AnsweredSearch | undefined> {
  const words = asked.words?.split(' ') ?? [];
  const saysMuch = words.length >= fewestWords || (meaning.guesses?.length ?? 0) > 0;
  if (!saysMuch || words.length < 2) return undefined;
  const order = await rank(pagefind, words, guessesOf(meaning), filters, meaning);
  const near = nearly(order);
  if (near.length === 0) return undefined;
  // What is of the type that was named stands beside what holds the words.
  const isAlone = meaning.sense?.rest === '' && (!meaning.sense.isGuessed || meaning.sense.isWhole);
  const isNamedAlone = found.ofNone !== undefined && (isAlone || found.isTypeAsked);
  const inOne = isNamedAlone ? joined(found.results, near) : ranked(joined(near, found.results), order);
  return {
    results: joined(found.leading ?? [], inOne),
    absent: [],
    isNearly: found.isProseAlone === true,
    ...(found.ofNone && { ofNone: found.ofNone }),
    ...(meaning.platforms.length > 0 && { meaning }),
  };
}

export async function askElsewhere(
  pagefind: Pagefind,
  { asked, meaning, filters }: TakenQuery,
  state: State,
  meanings: Meanings | undefined,
  isUnordered: boolean,
): Promise<AnsweredSearch> {
  // "Wem gibt Plumvale meine Daten?" names a platform, and says no more than many types do.
  if (meanings?.saysNothing(meaning.words)) {
    const ofThem = { filters: { ...filters, kind: { any: ['platform', 'question'] } } };
    const { results } = await pagefind.search(null, ofThem);
    if (results.length > 0) return { results, absent: [], meaning };
  }
  // What was taken for a name may be a word of the texts: "Orchard Row" is none of Orchard Learn's.
  const { platform: _, ...everywhere } = filters;
  const asTyped = await understand(pagefind, state.query, isUnordered);
  const whole: readonly Found[] =
    asTyped.absent.length === 0 ? (await pagefind.search(asTyped.query, { filters: everywhere })).results : [];
  if (whole.length > 0) return { results: whole, absent: [] };
  const { results } = await searchAll(pagefind, asked, everywhere, meaning, isOfTexts(state));
  return { results, absent: [], meaning, isElsewhere: true };
}
