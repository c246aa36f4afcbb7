/**
 * Fixed points for aligning two long sequences. In: both. Out: pairs of places, in order on either side, where a run of
 * three elements stands that occurs once in each (after Bram Cohen's patience diff); of those the longest chain.
 */
const run = 3;

type Pair = readonly [oldAt: number, newAt: number];

/**
 * Pairs of places where a run of three elements stands that occurs once on either side.
 * @example findAnchors([1, 2, 3, 9], [7, 1, 2, 3]).length → 1
 */
export function findAnchors(before: readonly number[], after: readonly number[]): Pair[] {
  const olds = findSingles(before);
  const news = findSingles(after);
  const pairs: Pair[] = [];
  for (const [key, oldAt] of olds) {
    const newAt = oldAt < 0 ? undefined : news.get(key);
    if (newAt !== undefined && newAt >= 0) pairs.push([oldAt, newAt]);
  }
  return findLongestChain(pairs);
}

/** The place of each run, -1 for one that occurs again; in the order of the sequence. */
function findSingles(values: readonly number[]): Map<number | string, number> {
  const places = new Map<number | string, number>();
  for (let at = 0; at + run <= values.length; at++) {
    const key = toRun(values[at]!, values[at + 1]!, values[at + 2]!);
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** Three numbers below this fit into one, which is made and found in half the time. */
const small = 2 ** 17;

const toRun = (a: number, b: number, c: number): number | string =>
  a < small && b < small && c < small ? (a * small + b) * small + c : `${a},${b},${c}`;

/** The longest increasing subsequence by the second number; pairs come ordered by the first. */
function findLongestChain(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, newAt]] of pairs.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < newAt) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  }
  const chain: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}
