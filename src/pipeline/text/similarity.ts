/**
 * How alike two wordings are. In: the words of both, in lower case, marks left aside. Out: 0 to 1: twice the words in
 * common, in order, over the words of both. 1 means that marks and capitals differ at most.
 *
 *     similarity of "We use your data" and "We may use your data"   → 8/9
 */
import { align } from './align.ts';
import { toWordTokens } from './tokens.ts';

/**
 * Twice the words in common, in order, over the words of both: 0 to 1.
 * @example toSimilarity(['we', 'use', 'your', 'data'], ['we', 'may', 'use', 'your', 'data']) → 8 / 9
 */
export function toSimilarity(before: readonly string[], after: readonly string[]): number {
  const all = before.length + after.length;
  return all === 0 ? 0 : (2 * countCommon(before, after)) / all;
}

/**
 * How many words two sequences have in common, in order: the length of their alignment.
 * @example countCommon(['we', 'use', 'data'], ['we', 'may', 'use']) → 2
 */
export function countCommon(...both: Parameters<typeof align>): number {
  return align(...both).reduce((sum, one) => sum + (one.kind === 'same' ? one.oldEnd - one.oldStart : 0), 0);
}

/**
 * The words of a folded text in small letters, marks left aside.
 * @example toWords('We use "Data".') → ['we', 'use', 'data']
 */
export function toWords(folded: string): string[] {
  return toWordTokens(folded).map(({ text }) => text);
}
