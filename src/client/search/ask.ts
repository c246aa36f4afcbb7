/**
 * One question to Pagefind, answered with counts that hold. In: the state, and what queries can mean. Out: every result in the wanted
 * order, and beside each box the number of results it alone would give its facet, all other facets kept. Where a word of the query
 * stands nowhere and is no other word for anything there are no results, and what there is instead is counted apart.
 */

import { archivedText } from '../../pipeline/schema/search-kinds.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { explainsAll, foreignSense, unexplained, withoutAbsent } from './absent-words.ts';
import type { Asked } from './asked.ts';
import { guessesOf } from './choose-sense.ts';
import { searchAll } from './find.ts';
import type { Meaning, Meanings } from './meaning.ts';
import { toOrder } from './order.ts';
import type { AnyOf, Counts, Found, Pagefind } from './pagefind.ts';
import { isPhrase } from './phrases.ts';
import { nearly, rank, ranked, standingFirst } from './rank.ts';
import { spellRecordIds } from './record-ids.ts';
import { understand } from './standing.ts';
import { isOfTexts, type State } from './state.ts';
import { joined } from './union.ts';

export interface AnsweredSearch {
  readonly results: readonly Found[];
  /** Not there where they would need a search a box. */
  readonly counts?: Counts;
  /** Words of the query that stand nowhere in the index. */
  readonly absent: readonly string[];
  readonly instead?: Instead;
  /** Nothing but prose holds all words: what is found holds most of them. */
  readonly isNearly?: boolean;
  /** Words of the query stand nowhere, but others do that are spelt nearly so: what is found is for these. */
  readonly corrected?: { readonly query: string; readonly absent: readonly string[] };
  /** Of the platforms that the query names nothing was found: what is found is of all. */
  readonly isElsewhere?: boolean;
  /** Words of the query stand nowhere: what is found is for the others. */
  readonly others?: string;
  /** Nothing of the platforms that the query names is of this clause type: its question, which is of all, comes along. */
  readonly ofNone?: string;
  /** What the query was taken for, as far as that changed what was found. */
  readonly meaning?: Meaning;
}

/** What can be asked for instead of words that stand nowhere: the others, or what begins as they do. */
interface Instead {
  readonly query: string;
  readonly isBeginning: boolean;
  readonly count: number;
}

/** A single letter begins too much to say anything. */
const shortestBeginning = 2;

/** A query with words that stand nowhere, spelt as others that do; nothing if one of them is like none. */
export type Correct = (query: string, absent: readonly string[]) => Promise<string | undefined>;

/** Of two words, one alone says too little. */
const fewestWords = 3;

/** Platforms of the query narrow the search, unless others were ticked. */
function meaningOf(state: State, meanings: Meanings | undefined): Meaning {
  const meaning = meanings?.of(state.query) ?? { platforms: [], words: state.query };
  const ticked = state.chosen.get('platform');
  const { sense, ...named } = meaning;
  const platforms = ticked ? [] : named.platforms;
  const isLost = ticked !== undefined && !named.platforms.every((one) => ticked.has(one));
  if (isLost) return { platforms: [], words: state.query };
  // Archived texts have no clause type and no part of a law.
  return { ...named, platforms, ...(sense && !isOfTexts(state) && { sense }) };
}

/** A word of a part of the site need not stand anywhere. */
const pointsToPart = ({ part }: Meaning, word: string) =>
  part !== undefined && toTypedWords(word).every((one) => part.words.some(({ word }) => word === one));

/** `isUnordered`: the index knows words, not their order; phrases are asked as their words. */
export async function ask(
  pagefind: Pagefind,
  all: Counts,
  given: State,
  meanings?: Meanings,
  { isUnordered = false, correct }: { isUnordered?: boolean; correct?: Correct } = {},
): Promise<AnsweredSearch> {
  const typed = spellRecordIds(given.query);
  const state = { ...given, query: isUnordered ? typed.replace(/["“”]/g, ' ').trim() : typed };
  const meaning = meaningOf(state, meanings);
  // In the index of the archived texts all are of that kind.
  const chosen = [...state.chosen].filter(([, values]) => !values.has(archivedText));
  const filters: AnyOf = {
    ...Object.fromEntries(chosen.map(([name, values]) => [name, { any: [...values] }])),
    ...(meaning.platforms.length > 0 && { platform: { any: [...meaning.platforms] } }),
  };
  const understood = state.query === '' ? undefined : await understand(pagefind, meaning.words, isUnordered);
  const rest = meaning.sense?.rest ? await understand(pagefind, meaning.sense.rest) : undefined;
  // "Daten", "contenu": in the names of many types, of no one.
  const absent = (understood?.absent ?? []).filter(
    (word) => !meanings?.isOfManyTypes(word) && !(understood?.query && pointsToPart(meaning, word)),
  );
  // A law and an article are asked for whatever word stands beside them.
  const isExplained = !rest?.absent.length || meaning.sense?.filters['article'] !== undefined;
  const explained = meaning.sense && explainsAll(meaning, absent) && isExplained;
  const unknown = explained ? [] : unexplained(meaning, absent).filter((word) => !meanings?.isForeign(word));
  const better = unknown.length > 0 ? await correct?.(state.query, unknown) : undefined;
  if (better !== undefined) {
    const answer = await ask(pagefind, all, { ...state, query: better }, meanings, { isUnordered });
    if (answer.results.length > 0) return { ...answer, corrected: { query: better, absent: unknown } };
  }
  const foreign =
    !explained && absent.length > 0 ? foreignSense(meaning, absent, meanings, isOfTexts(state)) : undefined;
  const sense = explained ? meaning.sense : foreign;
  const meant: Meaning = foreign ? { ...meaning, sense: foreign } : meaning;
  const asked: Asked = {
    ...(absent.length === 0 && understood && { words: understood.query }),
    ...(sense && { sense: { ...sense, words: rest?.query || null } }),
  };
  if (understood && absent.length > 0 && !asked.sense) {
    const { beginning = '', query } = understood;
    const isBeginning = query === '';
    // Of a platform and a word that stands nowhere, the platform.
    const others = isBeginning && meaning.platforms.length === 0 ? '' : withoutAbsent(state.query, absent);
    if (others !== '') {
      const answer = await ask(pagefind, all, { ...state, query: others }, meanings, { isUnordered });
      if (answer.results.length > 0) return { ...answer, absent: [...absent, ...answer.absent], others };
    }
    const better = isBeginning ? beginning : query.replaceAll('"', '');
    if (better.length < shortestBeginning) return { results: [], counts: {}, absent };
    const next = (await understand(pagefind, better, isUnordered)).query;
    const count = (await pagefind.search(next, { filters })).results.length;
    return { results: [], counts: {}, absent, ...(count > 0 && { instead: { query: better, isBeginning, count } }) };
  }
  const found = await searchAll(pagefind, asked, filters, meant, isOfTexts(state));
  // Beside the question of all platforms, what is of the named one and holds the words that stand somewhere.
  if (found.ofNone && absent.length > 0 && understood?.query) {
    const held = (await pagefind.search(understood.query, { filters })).results;
    return {
      results: await inOrder(pagefind, joined(held, found.results), state),
      absent: unexplained(meant, absent),
      ofNone: found.ofNone,
      meaning: meant,
    };
  }
  const words = asked.words?.split(' ') ?? [];
  if (found.isScarce && !isPhrase(state.query) && (words.length >= fewestWords || (meaning.guesses?.length ?? 0) > 0)) {
    const order = words.length > 1 ? await rank(pagefind, words, guessesOf(meant), filters, meaning) : undefined;
    const near = order ? nearly(order) : [];
    if (order && near.length > 0) {
      const told = {
        absent: [],
        isNearly: found.isProseAlone === true,
        ...(found.ofNone && { ofNone: found.ofNone }),
        ...(meaning.platforms.length > 0 && { meaning }),
      };
      // What is of the type that was named stands beside what holds the words.
      const isAlone = meant.sense?.rest === '' && (!meant.sense.isGuessed || meant.sense.isWhole);
      const isNamedAlone = found.ofNone !== undefined && isAlone;
      const inOne = isNamedAlone ? joined(found.results, near) : ranked(joined(near, found.results), order);
      const all = joined(found.leading ?? [], inOne);
      return { results: await inOrder(pagefind, all, state), ...told };
    }
  }
  if (found.results.length === 0 && meaning.platforms.length > 0) {
    const { platform: _, ...everywhere } = filters;
    // "Wem gibt Plumvale meine Daten?" names a platform, and says no more than many types do.
    if (meanings?.saysNothing(meaning.words)) {
      const own = await pagefind.search(null, { filters: { ...filters, kind: { any: ['platform', 'question'] } } });
      if (own.results.length > 0)
        return { results: await inOrder(pagefind, own.results, state), absent: [], meaning: meant };
    }
    // What was taken for a name may be a word of the texts: "Orchard Row" is none of Orchard Learn's.
    const asTyped = await understand(pagefind, state.query, isUnordered);
    const whole =
      asTyped.absent.length === 0 ? (await pagefind.search(asTyped.query, { filters: everywhere })).results : [];
    if (whole.length > 0) return { results: await inOrder(pagefind, whole, state), absent: [] };
    const { results } = await searchAll(pagefind, asked, everywhere, meant, isOfTexts(state));
    return { results: await inOrder(pagefind, results, state), absent: [], meaning: meant, isElsewhere: true };
  }
  const answers = found.isMeant ? await standingFirst(pagefind, found.results, filters) : found.results;
  const results = await inOrder(pagefind, answers, state);
  const told = {
    results,
    absent: unexplained(meant, absent),
    ...(found.ofNone && { ofNone: found.ofNone }),
    ...(found.isMeant && { meaning: meant }),
  };
  if (!found.filters) return told;
  const counts: Counts = { ...found.filters };
  for (const [name] of chosen) {
    const { [name]: _, ...others } = filters;
    const isOnly = understood === undefined && Object.keys(others).length === 0;
    const values = isOnly
      ? all[name]
      : (await searchAll(pagefind, asked, others, meant, isOfTexts(state))).filters?.[name];
    counts[name] = values ?? {};
  }
  return { ...told, counts };
}

async function inOrder(pagefind: Pagefind, results: readonly Found[], { sort }: State): Promise<readonly Found[]> {
  if (sort === 'relevance') return results;
  const placeOf = await toOrder(pagefind, sort);
  return [...results].sort((a, b) => placeOf(a.id) - placeOf(b.id));
}
