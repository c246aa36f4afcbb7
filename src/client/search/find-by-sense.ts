/**
 * What is of the thing that a query is another word for, among what holds its words. In: the index, that sense, what holds the words, the parts
 * of the site that were asked for. Out: results, best first, and whether there is enough of them.
 */
import { isTelling } from '../../words/function-words.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { type AskedSense, type FoundAll, scarce } from './asked.ts';
import { isOfAll } from './choose-sense.ts';
import { findLeads } from './find-leads.ts';
import type { FoundParts } from './find-parts.ts';
import type { Meaning } from './meaning.ts';
import { firstOf, searchWithin } from './narrow-search.ts';
import type { AnyOf, Found, FoundPages, Pagefind } from './pagefind.ts';
import { holdMost, type Ranking, ranked } from './rank.ts';
import { countsOf, joined, narrowed, none } from './union.ts';

interface Search {
  readonly pagefind: Pagefind;
  readonly filters: AnyOf;
  readonly meaning: Meaning;
  /** Nothing if a word stands nowhere. */
  readonly words: string | undefined;
  readonly sense: AskedSense;
  readonly parts: FoundParts;
  readonly byWords: FoundPages;
  readonly order: Ranking | undefined;
  /** By a word of another language, which stands in other texts by chance. */
  readonly isForeign: boolean;
}

const mostFitting = 2;
/** Few pages hold all words, or one of them is a number: they were meant rather than the whole type. */
const fewest = 5;
const yesOrNo = /^(?:does|do|will|did)\b/i;
const leastOfNext = 12;
const mostNext = 4;

export async function findBySense(search: Search): Promise<FoundAll> {
  const { pagefind, filters, meaning, sense, parts, byWords, order } = search;
  const isNarrowed = meaning.platforms.length > 0;
  const inOrder = (found: readonly Found[]) => (order ? ranked(found, order) : found);
  const ofIt = (words: string | null) => searchWithin(pagefind, words, filters, sense.filters);
  const held = await ofIt(sense.words);
  // Nothing of the type holds the further words: it is shown without them.
  const isHeldNowhere = held.results.length === 0 && sense.words !== null;
  const bySense = isHeldNowhere ? await ofIt(null) : held;
  const all = search.words?.split(' ') ?? [];
  const both =
    search.words === undefined ? none : await ofIt(joinWords(search.words, isHeldNowhere ? null : sense.words));
  const { leads, later } = await findLeads(pagefind, sense, filters);
  const [type] = sense.filters['clauseType']?.any ?? [];
  const isOfNone = isNarrowed && type !== undefined && bySense.results.length === 0 && !filters['clauseType'];
  const { platform: _, ...everywhere } = filters;
  const elsewhere = isOfNone ? await firstOf(pagefind, everywhere, sense.leads) : [];
  // A type that nothing is of has no question: its page comes after what holds the words.
  const isOfNothing = type !== undefined && bySense.results.length <= leads.length + later.length;
  const [words, prose] = apart(inOrder(byWords.results), (one) => order?.isProse(one) === true);
  const isOfBoth = new Set(both.results.map(({ id }) => id));
  const overlap = search.isForeign ? [] : words.filter(({ id }) => isOfBoth.has(id));
  const ofSense = inOrder(bySense.results);
  const isByWords =
    (sense.rest !== '' && !sense.filters['article'] && !sense.filters['regulation']) ||
    isOfNothing ||
    (sense.isGuessed && ((words.length === 0 && !sense.isWhole) || isSpecific(words, all)));
  // Nothing holds all words: what holds most of the rare ones was meant rather than the whole type.
  const isRestHeld = held.results.length > 0 && held.results.length <= fewest;
  const near =
    !isByWords || words.length > 0 || !order ? [] : all.length === 0 && isRestHeld ? held.results : holdMost(order);
  // "Compare arbitration at Quillmind and Harbor" asks for the page that compares all.
  const plain = toTypedWords(meaning.words);
  const compared =
    meaning.isCompared && type ? await firstOf(pagefind, isNarrowed ? everywhere : filters, [comparisonOf(type)]) : [];
  const verb = plain.find((word) => isTelling(word));
  const isOfVerb = sense.rest === '' && sense.why.some(({ asked }) => asked.split(' ').includes(verb ?? ''));
  // Words of another language stand there by chance.
  const isTypeAsked = search.isForeign || (yesOrNo.test(meaning.words) && isOfVerb);
  const isOfPlatforms = type === undefined && sense.isWhole === true;
  /** Of one platform the type decides where it is named and little else is said. */
  async function ofPlatforms(): Promise<readonly Found[]> {
    // Platforms as a whole are asked for: no word is looked for in what is of them.
    if (isOfPlatforms) return joined(parts.guessed, leads, later, ofSense, words, prose);
    const own =
      isByWords && order ? ranked(joined(near, words, ofSense, prose), order) : joined(overlap, ofSense, words, prose);
    // What holds all words of the query there answers it, whatever its type; but "does it sell my data" is answered by no clause that has these words apart.
    const found = words.length > 0 && !isTypeAsked ? joined(own, elsewhere) : joined(elsewhere, own);
    return joined(parts.guessed, compared, found, found.length < scarce ? await ofNextTypes(search) : []);
  }
  async function ofAllPlatforms(): Promise<readonly Found[]> {
    const fitting = later.length > 0 ? await fittingClauses(search, joined(overlap, ofSense)) : [];
    // "Which chatbots hand chats to the police" asks for the answers of all, whatever else some clause holds.
    const isAboutAll = isOfAll(plain);
    const first = isAboutAll || compared.length > 0 ? [...compared, ...leads, ...(isAboutAll ? later : [])] : [];
    const rest = isByWords
      ? [near, words, leads, fitting, later, ofSense, prose]
      : [leads, sense.isWhole ? parts.changes : [], fitting, later, overlap, ofSense, words, prose];
    return joined(parts.all, first, ...rest);
  }
  const isProseAlone = isOfNothing && words.length === 0;
  return {
    results: await (isNarrowed ? ofPlatforms() : ofAllPlatforms()),
    leading: isNarrowed ? joined(parts.all, compared) : parts.all,
    filters: countsOf(byWords.filters, bySense.filters, both.filters),
    isMeant: isNarrowed || bySense.results.length + leads.length > 0,
    isProseAlone,
    isTypeAsked,
    isScarce: !isOfPlatforms && (isProseAlone || (isNarrowed && words.length + bySense.results.length < scarce)),
    ...(elsewhere.length > 0 && type !== undefined && { ofNone: type }),
  };
}

/** Of a platform of which little was found, clauses of the types that the words point to next. */
async function ofNextTypes({ pagefind, filters, meaning }: Search): Promise<readonly Found[]> {
  const next = (meaning.guesses ?? []).filter(({ score }) => score >= leastOfNext).slice(0, mostNext);
  const ofType = (type: string) => searchWithin(pagefind, null, filters, { clauseType: { any: [type] } });
  const lists = await Promise.all(next.map(({ type }) => ofType(type)));
  return lists.flatMap(({ results }) => results.slice(0, 2));
}

/** The clauses among the best of what was found. */
async function fittingClauses(
  { pagefind, filters, sense }: Search,
  found: readonly Found[],
): Promise<readonly Found[]> {
  const within = narrowed(filters, sense.filters);
  const clauses = (await searchWithin(pagefind, null, within ?? {}, { kind: { any: ['clause'] } })).results;
  const isClause = new Set(clauses.map(({ id }) => id));
  return found.filter(({ id }) => isClause.has(id)).slice(0, mostFitting);
}

const comparisonOf = (type: string): AnyOf => ({ kind: { any: ['comparison'] }, clauseType: { any: [type] } });

const isSpecific = (found: readonly Found[], words: readonly string[]) =>
  found.length > 0 && (found.length <= fewest || words.some((word) => /\d/.test(word)));

const apart = (found: readonly Found[], isApart: (one: Found) => boolean): [Found[], Found[]] => [
  found.filter((one) => !isApart(one)),
  found.filter(isApart),
];

const joinWords = (words: string, more: string | null) =>
  more === null || words.includes(more) ? words : `${words} ${more}`;
