/**
 * What holds the words of a query, and what is of the thing that they are another word for. In: the index, words and sense, filters. Out: results,
 * best first: pages about that thing, what is of it and holds the words, the rest of it, the rest of the words.
 */
import { addresses } from '../../pipeline/schema/addresses.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { guessesOf, isComparing, isOfAll, isOfChanges } from './choose-sense.ts';
import type { Meaning } from './meaning.ts';
import type { AnyOf, Counts, Found, FoundPages, Pagefind } from './pagefind.ts';
import { isPhrase, searchPhrases } from './phrases.ts';
import { holdMost, rank, ranked } from './rank.ts';
import type { Sense } from './sense.ts';
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
  /** Parts of the site that were asked for: they come first whatever else is found. */
  readonly leading?: readonly Found[];
  /** Nothing, or nothing but pages of prose, which hold something of everything. */
  readonly isProseAlone?: boolean;
  /** A clause type that was asked of a platform that has no clause of it. */
  readonly ofNone?: string;
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
  const guessed =
    !isTexts && meaning.part
      ? (await search(null, narrowed(filters, toPart(meaning.part.type, isNarrowed)))).results
      : [];
  if (asked.words !== undefined && isPhrase(asked.words) && !asked.sense && isPhrase(meaning.words)) {
    const { results, ...others } = await searchPhrases(pagefind, asked.words, filters, !isTexts);
    return { ...others, results: joined(guessed, results), isMeant: isNarrowed };
  }
  /** The first result of the first of these that has any. */
  const firstOf = async (filters: AnyOf, each: readonly AnyOf[]): Promise<readonly Found[]> => {
    for (const one of each) {
      const [first] = (await search(null, narrowed(filters, one))).results;
      if (first) return [first];
    }
    return [];
  };
  /** Of a platform of which little was found, clauses of the types that the words point to next. */
  const ofNextTypes = async (many: number): Promise<readonly Found[]> => {
    if (many >= scarce) return [];
    const next = (meaning.guesses ?? []).filter(({ score }) => score >= leastOfNext).slice(0, mostNext);
    const lists = next.map(({ type }) => search(null, narrowed(filters, { clauseType: { any: [type] } })));
    return (await Promise.all(lists)).flatMap(({ results }) => results.slice(0, 2));
  };
  const { sense } = asked;
  const all = asked.words?.split(' ') ?? [];
  // A word of another language stands in other texts by chance.
  const isForeign = sense?.rest === '' && sense.why.every(({ language = 'en' }) => language !== 'en');
  const counted = isForeign ? [] : all;
  const order = counted.length !== 1 ? await rank(pagefind, counted, guessesOf(meaning), filters, meaning) : undefined;
  const inOrder = (found: readonly Found[]) => (order ? ranked(found, order) : found);
  const byWords = asked.words === undefined && sense ? none : await pagefind.search(asked.words ?? null, { filters });
  // A part of the site that is called so comes first, unless the words are the name of a clause type: "download my data".
  const ofSite = !isNarrowed && !isTexts;
  const named =
    ofSite && all.length > 1 && sense?.rest !== ''
      ? (
          await search(
            all.filter((word) => !ofSites.test(word)).join(' '),
            narrowed(filters, { kind: { any: ['part of the site'] } }),
          )
        ).results
      : [];
  // "Which companies changed their terms in July" asks for changes, of whichever documents.
  const changes =
    ofSite && isOfChanges(meaning.words)
      ? (await search(null, narrowed(filters, { part: { any: ['changes'] } }))).results
      : [];
  const parts = joined(sense?.isWhole ? [] : changes, named, guessed);
  if (!sense) {
    const few = byWords.results.filter((one) => !order?.isProse(one)).length;
    const isProseAlone = few === 0;
    return {
      ...byWords,
      results: joined(parts, inOrder(byWords.results)),
      leading: parts,
      isMeant: isNarrowed,
      isProseAlone,
      isScarce: isProseAlone || few < scarce,
    };
  }
  const within = narrowed(filters, sense.filters);
  const held = await search(sense.words, within);
  // Nothing of the type holds the further words: it is shown without them.
  const bySense = held.results.length === 0 && sense.words !== null ? await search(null, within) : held;
  const more = bySense === held ? sense.words : null;
  const both = asked.words === undefined ? none : await search(joinWords(asked.words, more), within);
  const leads: Found[] = [];
  const rest = sense.words;
  // Of a law's parts those that are about what else was asked.
  if (sense.filters['regulation'] && rest) leads.push(...(await partsAbout(pagefind, rest, within)));
  // Of a question's editions for several audiences, the first.
  const pages: Found[] = [];
  for (const lead of sense.leads) {
    const found = (await search(null, narrowed(filters, lead))).results.slice(0, 1);
    (lead['kind']?.any.includes('clause type') ? pages : leads).push(...found);
  }
  // The page of a type comes after the clauses that fit best, unless nobody asks about it.
  const later = leads.length > 0 ? pages : [];
  if (leads.length === 0) leads.push(...pages);
  const [type] = sense.filters['clauseType']?.any ?? [];
  const isOfNone =
    isNarrowed && type !== undefined && bySense.results.length === 0 && filters['clauseType'] === undefined;
  const { platform: _, ...everywhere } = filters;
  const elsewhere = isOfNone ? await firstOf(everywhere, sense.leads) : [];
  // A type that nothing is of has no question: its page comes after what holds the words.
  const isOfNothing =
    sense.filters['clauseType'] !== undefined && bySense.results.length <= leads.length + later.length;
  const isOfBoth = new Set(both.results.map(({ id }) => id));
  const [words, prose] = apart(inOrder(byWords.results), (one) => order?.isProse(one) === true);
  const overlap = isForeign ? [] : words.filter(({ id }) => isOfBoth.has(id));
  const ofSense = inOrder(bySense.results);
  const isByWords =
    (sense.rest !== '' && !sense.filters['article'] && !sense.filters['regulation']) ||
    isOfNothing ||
    (sense.isGuessed && ((words.length === 0 && !sense.isWhole) || isSpecific(words, all)));
  // Nothing holds all words: what holds most of the rare ones was meant rather than the whole type.
  const isRestHeld = held.results.length > 0 && held.results.length <= fewest;
  const near =
    !isByWords || words.length > 0 || !order ? [] : all.length === 0 && isRestHeld ? held.results : holdMost(order);
  // Of one platform the type decides where it is named and little else is said.
  const ofPlatform =
    isByWords && order ? ranked(joined(near, words, ofSense, prose), order) : joined(overlap, ofSense, words, prose);
  const clauses =
    later.length > 0 ? (await search(null, narrowed(within ?? {}, { kind: { any: ['clause'] } }))).results : [];
  const isClause = new Set(clauses.map(({ id }) => id));
  const fitting = joined(overlap, ofSense)
    .filter(({ id }) => isClause.has(id))
    .slice(0, mostFitting);
  // "Which chatbots hand chats to the police" asks for the answers of all, whatever else some clause holds.
  const plain = toTypedWords(meaning.words);
  const compared = isComparing(plain) && type ? await firstOf(filters, [comparisonOf(type)]) : [];
  const first = isOfAll(plain) || compared.length > 0 ? [...compared, ...leads, ...(isOfAll(plain) ? later : [])] : [];
  const ofAll = joined(
    parts,
    first,
    isByWords
      ? joined(near, words, leads, fitting, later, ofSense, prose)
      : joined(leads, sense.isWhole ? changes : [], fitting, later, overlap, ofSense, words, prose),
  );
  // What holds all words of the query there answers it, whatever its type.
  const isHeld = words.length > 0;
  const ofOne = isHeld ? joined(ofPlatform, elsewhere) : joined(elsewhere, ofPlatform);
  const results = isNarrowed ? joined(guessed, ofOne, await ofNextTypes(ofOne.length)) : ofAll;
  const filtersOfAll = countsOf(byWords.filters, bySense.filters, both.filters);
  const isProseAlone = isOfNothing && words.length === 0;
  const isMeant = isNarrowed || bySense.results.length + leads.length > 0;
  const isScarce = isProseAlone || (isNarrowed && words.length + bySense.results.length < scarce);
  const ofNone = elsewhere.length > 0 && type !== undefined ? { ofNone: type } : {};
  return {
    results,
    leading: isNarrowed ? guessed : parts,
    filters: filtersOfAll,
    isMeant,
    isProseAlone,
    isScarce,
    ...ofNone,
  };
}

/** Of a platform its own questions. */
const toPart = (path: string, isNarrowed: boolean): AnyOf =>
  isNarrowed && path === addresses.faqs ? { kind: { any: ['question'] } } : { part: { any: [path] } };

const comparisonOf = (type: string): AnyOf => ({ kind: { any: ['comparison'] }, clauseType: { any: [type] } });

const mostFitting = 2;
/** Words for the site itself: "error rate of this site". */
const ofSites = /^(?:sites?|websites?|pages?|here)$/i;
/** Few pages hold all words, or one of them is a number: they were meant rather than the whole type. */
const fewest = 5;
/** Of one platform. */
const scarce = 3;
const leastOfNext = 12;
const mostNext = 4;
/** Of the words beside the name of a law, those that a part of it must hold. */
const someWords = 0.3;
const isSpecific = (found: readonly Found[], words: readonly string[]) =>
  found.length > 0 && (found.length <= fewest || words.some((word) => /\d/.test(word)));

/** The parts of a law that hold all words, or the one that holds most of them. */
async function partsAbout(pagefind: Pagefind, words: string, within: AnyOf | undefined): Promise<readonly Found[]> {
  const parts = within && narrowed(within, { kind: { any: ['part of a law'] } });
  if (!parts) return [];
  const { results } = await pagefind.search(words, { filters: parts });
  if (results.length > 0) return results.slice(0, 2);
  return holdMost(await rank(pagefind, words.split(' '), [], parts), someWords).slice(0, 1);
}

function apart(found: readonly Found[], isApart: (one: Found) => boolean): [Found[], Found[]] {
  return [found.filter((one) => !isApart(one)), found.filter(isApart)];
}

const joinWords = (words: string, more: string | null) =>
  more === null || words.includes(more) ? words : `${words} ${more}`;
