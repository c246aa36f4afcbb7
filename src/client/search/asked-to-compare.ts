/**
 * Whether platforms are to be set side by side, and in what. In: the plain words of a query, where names of platforms stand in them. Out: whether words ask
 * for it ("versus", "which is better") or "or" stands between two names; and the query without these words.
 */
import { toTypedWords } from '../../words/typed-words.ts';
import type { NameMatch } from './name-match.ts';

export const comparing =
  /^(?:compare[ds]?|comparing|comparisons?|differences?|differs?|versus|vs|vergleich(?:en?)?|unterschiede?|comparer|comparaison|comparar|comparacion|diferencias?|confronta(?:re)?|confronto|differenz[ae])$/;
/** Stands between things that are compared, and says nothing of them. */
export const between = /^(?:between|zwischen|entre|tra|fra|regarding|terms)$/;
const or = /^(?:or|oder|ou|o|u|vs|versus)$/;
/** Beside several names: "which is better", "lequel est meilleur". */
const better = /^(?:better|best|besser|beste[nrs]?|meilleure?s?|mieux|mejor(?:es)?|migliore|meglio)$/;

/** Whether things are to be set side by side. */
const isComparing = (plain: readonly string[]): boolean => plain.some((word) => comparing.test(word));

/** Whether a query sets platforms side by side: "Harbor or Rookery", "which is better". Of one platform "or" says nothing. */
export function isComparingNamed(plain: readonly string[], named: readonly NameMatch<string>[]): boolean {
  if (isComparing(plain)) return true;
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last || first === last) return false;
  return plain.some((word) => better.test(word)) || plain.slice(first.to, last.from).some((word) => or.test(word));
}

/** The words of a query without those that ask for a comparison: "difference between … in …" → "in". */
export function withoutComparing(query: string, isCompared = isComparing(toTypedWords(query))): string {
  if (!isCompared) return query;
  const left = query.split(/\s+/).filter((word) => !isComparing(toTypedWords(word)));
  return left.filter((word) => ![between, or, better].some((one) => one.test(toTypedWords(word).join(' ')))).join(' ');
}
