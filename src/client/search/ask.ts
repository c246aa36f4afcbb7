/**
 * One question to Pagefind, answered with counts that hold. In: the state, and what queries can mean. Out: every result in the wanted
 * order, and beside each box the number of results it alone would give its facet, all other facets kept. Where a word of the query
 * stands nowhere and is no other word for anything there are no results, and what there is instead is counted apart.
 */

import { unexplained, withoutAbsent } from './absent-words.ts';
import type { AnsweredSearch } from './answered.ts';
import { askElsewhere, askNearly } from './ask-nearly.ts';
import type { FoundAll } from './asked.ts';
import { searchAll } from './find.ts';
import type { Meanings } from './meaning.ts';
import { toOrder } from './order.ts';
import type { Counts, Found, Pagefind } from './pagefind.ts';
import { isPhrase } from './phrases.ts';
import { standingFirst } from './rank.ts';
import { spellRecordIds } from './record-ids.ts';
import { understand } from './standing.ts';
import { isOfTexts, type State } from './state.ts';
import { type TakenQuery, takeQuery } from './take-query.ts';
import { joined } from './union.ts';

/** A query with words that stand nowhere, spelt as others that do; nothing if one of them is like none. */
export type Correct = (query: string, absent: readonly string[]) => Promise<string | undefined>;

interface Options {
  /** The index knows words, not their order; phrases are asked as their words. */
  readonly isUnordered?: boolean;
  readonly correct?: Correct;
}

/** A letter or two begin too much to say anything, and so does less than half of a word. */
const shortestBeginning = 3;
const mostLeftOut = 0.5;

export async function ask(
  pagefind: Pagefind,
  all: Counts,
  given: State,
  meanings?: Meanings,
  { isUnordered = false, correct }: Options = {},
): Promise<AnsweredSearch> {
  const typed = spellRecordIds(given.query);
  const state = { ...given, query: isUnordered ? typed.replace(/["“”]/g, ' ').trim() : typed };
  const taken = await takeQuery(pagefind, state, meanings, isUnordered);
  const askAgain = (query: string) => ask(pagefind, all, { ...state, query }, meanings, { isUnordered });
  const answer = await answerTo();
  return { ...answer, results: await inOrder(pagefind, answer.results, state) };

  async function answerTo(): Promise<AnsweredSearch> {
    const { asked, meaning, filters, understood, absent, unknown } = taken;
    const better = unknown.length > 0 ? await correct?.(state.query, unknown) : undefined;
    if (better !== undefined) {
      const answer = await askAgain(better);
      if (answer.results.length > 0) return { ...answer, corrected: { query: better, absent: unknown } };
    }
    if (understood && absent.length > 0 && !asked.sense) return askInstead();
    const found = await searchAll(pagefind, asked, filters, meaning, isOfTexts(state));
    // Beside the question of all platforms, what is of the named one and holds the words that stand somewhere.
    if (found.ofNone && absent.length > 0 && understood?.query) {
      const held = (await pagefind.search(understood.query, { filters })).results;
      const results = joined(held, found.results);
      return { results, absent: unexplained(meaning, absent), ofNone: found.ofNone, meaning };
    }
    const near = found.isScarce && !isPhrase(state.query) ? await askNearly(pagefind, taken, found) : undefined;
    if (near) return near;
    if (found.results.length === 0 && meaning.platforms.length > 0)
      return askElsewhere(pagefind, taken, state, meanings, isUnordered);
    const counts = found.filters && (await countBoxes(pagefind, all, state, taken, found.filters));
    return {
      results: found.isMeant ? await standingFirst(pagefind, found.results, filters) : found.results,
      absent: unexplained(meaning, absent),
      ...(found.ofNone && { ofNone: found.ofNone }),
      ...(found.isMeant && { meaning }),
      ...(counts && { counts }),
    };
  }

  /** Where words stand nowhere: what is found for the others, or how much there would be for what begins as they do. */
  async function askInstead(): Promise<AnsweredSearch> {
    const { meaning, filters, absent } = taken;
    const { query = '', beginning = '' } = taken.understood ?? {};
    const isBeginning = query === '';
    // Of a platform and a word that stands nowhere, the platform.
    const others = isBeginning && meaning.platforms.length === 0 ? '' : withoutAbsent(state.query, absent);
    if (others !== '') {
      const answer = await askAgain(others);
      if (answer.results.length > 0) return { ...answer, absent: [...absent, ...answer.absent], others };
    }
    const better = isBeginning ? beginning : query.replaceAll('"', '');
    const least = isBeginning ? Math.max(shortestBeginning, mostLeftOut * (absent[0]?.length ?? 0)) : 1;
    if (better.length < least) return { results: [], counts: {}, absent };
    const next = (await understand(pagefind, better, isUnordered)).query;
    const count = (await pagefind.search(next, { filters })).results.length;
    return { results: [], counts: {}, absent, ...(count > 0 && { instead: { query: better, isBeginning, count } }) };
  }
}

/** Of each facet that was chosen, what its boxes alone would give. */
async function countBoxes(
  pagefind: Pagefind,
  all: Counts,
  state: State,
  { asked, meaning, filters, facets, understood }: TakenQuery,
  found: NonNullable<FoundAll['filters']>,
): Promise<Counts> {
  const counts: Counts = { ...found };
  for (const name of facets) {
    const { [name]: _, ...others } = filters;
    const isOnly = understood === undefined && Object.keys(others).length === 0;
    const values = isOnly
      ? all[name]
      : (await searchAll(pagefind, asked, others, meaning, isOfTexts(state))).filters?.[name];
    counts[name] = values ?? {};
  }
  return counts;
}

async function inOrder(pagefind: Pagefind, results: readonly Found[], { sort }: State): Promise<readonly Found[]> {
  if (sort === 'relevance') return results;
  const placeOf = await toOrder(pagefind, sort);
  return [...results].sort((a, b) => placeOf(a.id) - placeOf(b.id));
}
