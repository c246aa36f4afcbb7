/**
 * Whether two passages of a document are the same words. One answer for `new`, which warns before a clause is written, for
 * the check that refuses the second one, and for the report on a pull request.
 */

export interface PlacedWords {
  /** SHA-256 of the text the passage was read in. */
  readonly digest: string;
  /** Its range in that text, in any unit, the same for both passages. */
  readonly start: number;
  readonly end: number;
  /** Its words, folded. */
  readonly folded: string;
}

/** Passages that share this much of the shorter one are one passage. */
export const leastSame = 0.5;

/**
 * The share of the shorter passage that stands in both, 0 to 1: by place where both were read in one text, else by the
 * longest run of words that both have.
 */
export function sharedPart(a: PlacedWords, b: PlacedWords): number {
  if (a.digest !== b.digest) return sharedWords(a.folded, b.folded);
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

/** Whether they count as one passage. */
export const areSame = (a: PlacedWords, b: PlacedWords): boolean => sharedPart(a, b) >= leastSame;

/**
 * The longest run of words of the shorter text that stands in the longer one, as a share of it.
 * @example sharedWords('we sell your data', 'today we sell your words') → 0.75
 * @example sharedWords('we sell', 'we sellotape') → 0.5
 */
export function sharedWords(a: string, b: string): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const words = shorter.split(' ');
  const within = ` ${longer} `;
  let longest = 0;
  for (let from = 0; from < words.length - longest; from++)
    while (from + longest < words.length && within.includes(` ${words.slice(from, from + longest + 1).join(' ')} `))
      longest++;
  return longest / words.length;
}
