/**
 * How well each page fits a query of several words. In: the index, the words, the clause types that they point to, what the search is narrowed
 * to. Out: for each page a number: the share of the words that it holds, rare ones counting more, and more if it is of a type that the words point
 * to; less for pages of prose, which hold something of everything, and for words that are gone. And all that holds any of the words.
 */
import { toTypedWords } from '../../words/typed-words.ts';
import type { Guess } from './guess-type.ts';
import type { AnyOf, Found, Pagefind } from './pagefind.ts';
import { joined, narrowed } from './union.ts';

export interface Ranking {
  scoreOf(found: Found): number;
  /** The share of the words that it holds, 0 to 1. */
  heldBy(found: Found): number;
  isProse(found: Found): boolean;
  readonly any: readonly Found[];
}

/** From here on it is plain which type is meant. */
export const surely = 45;
/** What a kind of document or an audience counts that the query names beside other words. */
const favour = 0.2;
const mostTypes = 3;
const mostWords = 10;

const idsOf = async (pagefind: Pagefind, filters: AnyOf | undefined): Promise<ReadonlySet<string>> =>
  new Set(filters ? (await pagefind.search(null, { filters })).results.map(({ id }) => id) : []);

/** Clauses whose words stand no longer. */
const goneIn = (pagefind: Pagefind, filters: AnyOf) => idsOf(pagefind, narrowed(filters, { state: { any: ['gone'] } }));

/** Of what answers a question, words that stand first; the order is kept otherwise. */
export async function standingFirst(pagefind: Pagefind, found: readonly Found[], filters: AnyOf): Promise<Found[]> {
  const gone = await goneIn(pagefind, filters);
  return [...found.filter(({ id }) => !gone.has(id)), ...found.filter(({ id }) => gone.has(id))];
}

export async function rank(
  pagefind: Pagefind,
  words: readonly string[],
  guesses: readonly Guess[],
  filters: AnyOf,
  { platforms = [], favours = [] }: { platforms?: readonly string[]; favours?: readonly AnyOf[] } = {},
): Promise<Ranking> {
  const asked = words.slice(0, mostWords);
  const all = (await idsOf(pagefind, filters)).size;
  const lists = await Promise.all(asked.map(async (word) => (await pagefind.search(word, { filters })).results));
  const held = new Map<string, number>();
  const found = lists.filter(({ length }) => length > 0).map(({ length }) => Math.log(1 + all / (length + 0.5)));
  // A word that none of these pages holds ranks none of them.
  const [least, rarest] = found.length > 0 ? [Math.min(...found), Math.max(...found)] : [1, 1];
  const rarity = lists.map(({ length }) => (length > 0 ? Math.log(1 + all / (length + 0.5)) : least));
  const sum = rarity.reduce((total, one) => total + one, 0);
  for (const [at, list] of lists.entries()) {
    const best = Math.max(...list.map(({ score }) => score ?? 0), Number.EPSILON);
    for (const { id, score = best } of list)
      held.set(id, (held.get(id) ?? 0) + (rarity[at]! / sum) * (0.6 + 0.4 * (score / best)));
  }
  const likely = guesses.slice(0, mostTypes);
  const most = likely[0]?.score ?? 1;
  // A type that one frequent word of many points to counts little.
  const weightOf = new Map(
    asked.flatMap((word, at) => toTypedWords(word).map((one) => [one, lists[at]!.length > 0 ? rarity[at]! : rarest])),
  );
  const explainedBy = ({ words, isNamed }: Guess) => {
    if (isNamed) return 1;
    const pointing = new Set(words.map(({ word }) => word));
    const total = (list: Iterable<string>) => [...list].reduce((all, word) => all + (weightOf.get(word) ?? rarest), 0);
    return total(pointing) / total(new Set([...weightOf.keys(), ...pointing]));
  };
  const types = await Promise.all(
    likely.map(async (guess) => ({
      ids: await idsOf(pagefind, narrowed(filters, { clauseType: { any: [guess.type] } })),
      counts: 0.7 * Math.min(1, most / surely) * (guess.score / most) ** 2 * Math.sqrt(explainedBy(guess)),
    })),
  );
  // The page of a platform holds the words of all that is its.
  const prose = await idsOf(pagefind, narrowed(filters, { kind: { any: ['page', 'platform'] } }));
  // Of two that fit alike, words that are gone or were changed answer after those that stand.
  const gone = await idsOf(pagefind, narrowed(filters, { state: { any: ['gone', 'reworded'] } }));
  // Of several platforms of one name, the one that still has it.
  const [own] = platforms.length > 1 ? platforms : [];
  const ofOwn = own ? await idsOf(pagefind, narrowed(filters, { platform: { any: [own] } })) : new Set<string>();
  const favoured = await Promise.all(favours.map((one) => idsOf(pagefind, narrowed(filters, one))));
  const heldBy = ({ id }: Found) => held.get(id) ?? 0;
  const isProse = ({ id }: Found) => prose.has(id);
  return {
    heldBy,
    isProse,
    any: joined(...lists),
    scoreOf: (found) =>
      heldBy(found) +
      (ofOwn.has(found.id) ? 0.3 : 0) +
      favour * favoured.filter((ids) => ids.has(found.id)).length +
      (types.find(({ ids }) => ids.has(found.id))?.counts ?? 0) -
      (gone.has(found.id) ? 0.15 : 0) -
      (isProse(found) ? 0.4 : 0),
  };
}

/** Best first; of the same, in the order given. */
export const ranked = (found: readonly Found[], { scoreOf }: Pick<Ranking, 'scoreOf'>): Found[] =>
  found
    .map((one) => ({ one, score: scoreOf(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);

/** The few that hold most of what was asked. */
export const holdMost = (ranking: Ranking, share = 0.5): Found[] =>
  ranked(
    ranking.any.filter((one) => ranking.heldBy(one) >= share && !ranking.isProse(one)),
    ranking,
  ).slice(0, 3);

/** Fewer are too few to choose from. */
const fewest = 3;

/** What holds half of what was asked, or is about it: shown where nothing holds all words. Where that is little, what holds a third of it, too. */
export const nearly = (ranking: Ranking): Found[] => {
  const half = ranking.any.filter((one) => ranking.heldBy(one) >= 0.5 || ranking.scoreOf(one) >= 0.6);
  const third = () => ranking.any.filter((one) => !ranking.isProse(one) && ranking.scoreOf(one) >= 0.33);
  return ranked(half.length < fewest ? joined(half, third()) : half, ranking);
};
