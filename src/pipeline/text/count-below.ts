/**
 * How many of some sorted numbers are below another.
 * @example countBelow([1, 3, 3, 7], 3) → 1
 */
export function countBelow(sorted: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
