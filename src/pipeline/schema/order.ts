/**
 * The one order of words wherever output must not depend on a locale: by UTF-16 code units.
 *
 *     ['b', 'a', 'Z'].sort(inCodeOrder)                         // ['Z', 'a', 'b']
 *     clauses.sort(byCodeOrder(({ path }) => path))
 */

/** Below 0 if `a` comes before `b`, above 0 if after it, 0 if they are the same. */
export function inCodeOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Compares values by a word of theirs. */
export function byCodeOrder<T>(keyOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => inCodeOrder(keyOf(a), keyOf(b));
}

/** Two lists in this order as one. */
export function mergeInCodeOrder(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.length === 0) return other;
  const merged: string[] = [];
  let at = 0;
  for (const path of other) {
    while (at < one.length && one[at]! < path) merged.push(one[at++]!);
    merged.push(path);
  }
  while (at < one.length) merged.push(one[at++]!);
  return merged;
}
