/**
 * Phrases in quotes, among other words or alone. In: a query. Out: what is found by every phrase as it stands and by all other
 * words, best first. Pagefind takes quotes only around a whole query, and leaves such results in the order of the index, newest first: if
 * they are to be ranked, they are as the words without quotes would be, where archived words weigh more than ours.
 */
import { isTelling } from '../../words/function-words.ts';
import { isExplaining } from './asked-words.ts';
import type { AnyOf, Counts, Found, Pagefind } from './pagefind.ts';

export const isPhrase = (query: string): boolean => /["“”]/.test(query);

export function splitPhrases(query: string): { phrases: string[]; words: string } {
  const straight = query.replace(/[“”]/g, '"');
  const phrases = [...straight.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => phrase.trim());
  const words = straight
    .replace(/"[^"]*"/g, ' ')
    .replaceAll('"', ' ')
    .split(/\s+/)
    .filter((word) => isTelling(word) && !isExplaining(word))
    .join(' ');
  return { phrases: phrases.filter((phrase) => /[\p{L}\p{N}]/u.test(phrase)), words };
}

interface FoundPhrases {
  readonly results: readonly Found[];
  /** None where several searches had to be joined. */
  readonly filters?: Counts;
}

export async function searchPhrases(
  pagefind: Pagefind,
  query: string,
  filters: AnyOf,
  isRanked: boolean,
): Promise<FoundPhrases> {
  const { phrases, words } = splitPhrases(query);
  const asked = [...phrases.map((phrase) => `"${phrase}"`), ...(words === '' ? [] : [words])];
  const all = await Promise.all(asked.map((one) => pagefind.search(one, { filters })));
  const ids = all.map(({ results }) => new Set(results.map(({ id }) => id)));
  const ranked = isRanked ? (await pagefind.search([...phrases, words].join(' ').trim(), { filters })).results : [];
  const places = new Map(ranked.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Found) => places.get(id) ?? places.size;
  const results = (all[0]?.results ?? [])
    .filter(({ id }) => ids.every((set) => set.has(id)))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const [only] = all;
  return { results, ...(all.length === 1 && only && { filters: only.filters }) };
}
