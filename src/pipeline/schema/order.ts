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
