/**
 * What holds the words of a query, and what is of the thing that they are another word for. In: the index, words and sense, filters. Out: results,
 * best first: pages about that thing, what is of it and holds the words, the rest of it, the rest of the words.
 */
import { type Asked, type FoundAll, scarce } from './asked.ts';
import { guessesOf } from './choose-sense.ts';
import { findBySense } from './find-by-sense.ts';
import { findSiteParts, guessedPart } from './find-parts.ts';
import type { Meaning } from './meaning.ts';
import type { AnyOf, Pagefind } from './pagefind.ts';
import { isPhrase, searchPhrases } from './phrases.ts';
import { rank, ranked } from './rank.ts';
import { standsWithin } from './standing.ts';
import { joined, none } from './union.ts';

export async function searchAll(
  pagefind: Pagefind,
  asked: Asked,
  filters: AnyOf,
  meaning: Meaning,
  isTexts: boolean,
): Promise<FoundAll> {
  const { words, sense } = asked;
  const isNarrowed = meaning.platforms.length > 0;
  const guessed = isTexts ? [] : await guessedPart(pagefind, filters, meaning);
  if (words !== undefined && isPhrase(words) && !sense && isPhrase(meaning.words)) {
    const { results, ...others } = await searchPhrases(pagefind, words, filters, !isTexts);
    return { ...others, results: joined(guessed, results), isMeant: isNarrowed };
  }
  const all = words?.split(' ') ?? [];
  // A word of another language stands in other texts by chance.
  const isForeign = sense?.rest === '' && sense.why.every(({ language = 'en' }) => language !== 'en');
  const counted = isForeign ? [] : all;
  const order =
    counted.length !== 1 || isNarrowed
      ? await rank(pagefind, counted, guessesOf(meaning), filters, meaning)
      : undefined;
  const isOneOfPlatform = isNarrowed && all.length === 1 && words !== undefined && !isTexts;
  const isHeld = !isOneOfPlatform || (await standsWithin(pagefind, words, filters));
  const byWords = (words === undefined && sense) || !isHeld ? none : await pagefind.search(words ?? null, { filters });
  const parts =
    isNarrowed || isTexts
      ? { guessed, changes: [], all: guessed }
      : await findSiteParts(pagefind, asked, filters, meaning, guessed);
  if (sense) return findBySense({ pagefind, filters, meaning, words, sense, parts, byWords, order, isForeign });
  const few = byWords.results.filter((one) => !order?.isProse(one)).length;
  return {
    ...byWords,
    results: joined(parts.all, order ? ranked(byWords.results, order) : byWords.results),
    leading: parts.all,
    isMeant: isNarrowed,
    isProseAlone: few === 0,
    isScarce: few < scarce,
  };
}
