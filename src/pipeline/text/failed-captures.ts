/**
 * Which captures failed: a redirect notice, an error page, a text that broke off. In: for each version the number of
 * its words, and how many words of one version are missing in another. Out: the indexes of the versions that failed.
 * The published rule (thresholds in change-kind.ts): far shorter than the last readable version before it, and either
 * tiny or restored by a later version. A document that was cut down for good is not failed; its change carries a warning.
 */
import { failedShare, restoredShare, restoreWindow, tinyWords } from './change-kind.ts';

export interface Lengths {
  readonly words: readonly number[];
  /** Words of the first version that the second does not have. */
  readonly missing: (from: number, to: number) => number;
}

export function findFailed({ words, missing }: Lengths): Set<number> {
  const failed = new Set<number>();
  let readable = -1;
  for (const [index, count] of words.entries()) {
    const isTiny = count < tinyWords;
    const before = readable < 0 ? Math.max(...words.slice(index, index + restoreWindow + 1)) : words[readable]!;
    const isShort = count < failedShare * before;
    if (isShort && (isTiny || (readable >= 0 && isRestored(index)))) failed.add(index);
    else readable = index;
  }
  return failed;

  function isRestored(index: number): boolean {
    const before = words[readable]!;
    const last = Math.min(words.length - 1, index + restoreWindow);
    for (let later = index + 1; later <= last; later++) {
      if (words[index]! >= failedShare * words[later]!) continue;
      if (before - missing(readable, later) >= restoredShare * before) return true;
    }
    return false;
  }
}
