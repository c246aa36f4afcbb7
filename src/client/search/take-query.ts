/**
 * What a query is taken for. In: the state of the search, the index, what queries can mean. Out: its meaning, the filters it is asked with, and
 * which of its words stand nowhere, are explained by that meaning, or by no meaning at all.
 */
import { archivedText } from '../../pipeline/schema/search-kinds.ts';
import { toTypedWords } from '../../words/typed-words.ts';
import { explainsAll, foreignSense, unexplained } from './absent-words.ts';
import type { Asked } from './asked.ts';
import type { Meaning, Meanings } from './meaning.ts';
import type { AnyOf, Pagefind } from './pagefind.ts';
import { type Understood, understand } from './standing.ts';
import { isOfTexts, type State } from './state.ts';

export interface TakenQuery {
  readonly asked: Asked;
  readonly meaning: Meaning;
  readonly filters: AnyOf;
  /** Facets that were chosen. */
  readonly facets: readonly string[];
  /** Nothing for an empty query. */
  readonly understood: Understood | undefined;
  readonly absent: readonly string[];
  /** Of those, words that nothing explains: perhaps spelt wrong. */
  readonly unknown: readonly string[];
}

/** `isUnordered`: the index knows words, not their order. */
export async function takeQuery(
  pagefind: Pagefind,
  state: State,
  meanings: Meanings | undefined,
  isUnordered: boolean,
): Promise<TakenQuery> {
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
  const foreign =
    !explained && absent.length > 0 ? foreignSense(meaning, absent, meanings, isOfTexts(state)) : undefined;
  const sense = explained ? meaning.sense : foreign;
  const asked: Asked = {
    ...(absent.length === 0 && understood && { words: understood.query }),
    ...(sense && { sense: { ...sense, words: rest?.query || null } }),
  };
  const facets = chosen.map(([name]) => name);
  return {
    asked,
    meaning: foreign ? { ...meaning, sense: foreign } : meaning,
    filters,
    facets,
    understood,
    absent,
    unknown,
  };
}

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
