/**
 * A query without the names of platforms, as it can be asked of all of them. In: what is left without the names. Out: that without what joined them,
 * "compare and in liability" → "liability", "delete account at" → "delete account"; nothing where nothing is left.
 */
import { withoutComparing } from './asked-to-compare.ts';

const joining = /^(?:and|or|in|on|at|by|with|for|of|from|und|oder|bei|von|et|ou|chez|y|o|en|e|da)$/i;

export function askedEverywhere(words: string): string {
  const left = withoutComparing(words).split(/\s+/);
  const from = left.findIndex((word) => !joining.test(word));
  const to = left.findLastIndex((word) => !joining.test(word));
  return left.slice(Math.max(from, 0), to + 1).join(' ');
}
