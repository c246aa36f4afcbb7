/**
 * Results of two searches as one list, and counts that hold for it. In: searches for the words themselves and for what they also
 * stand for, and the search for both at once. Out: all results, each once, and for each facet value how many have it: those of
 * the one and of the other, less those of both.
 */
import type { AnyOf, Counts, Found, FoundPages } from './pagefind.ts';

export const none: FoundPages = { results: [], filters: {} };

/** In the order of the lists. */
export function joined(...lists: (readonly Found[])[]): Found[] {
  return [...new Map(lists.flat().map((one) => [one.id, one])).values()];
}

export function countsOf(one: Counts, other: Counts, both: Counts): Counts {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const values = new Set([...Object.keys(one[name] ?? {}), ...Object.keys(other[name] ?? {})]);
      const number = (counts: Counts, value: string) => counts[name]?.[value] ?? 0;
      return [
        name,
        Object.fromEntries(
          [...values].map((value) => [value, number(one, value) + number(other, value) - number(both, value)]),
        ),
      ];
    }),
  );
}

/** What both ask for; nothing if no value of a facet is in both. */
export function narrowed(one: AnyOf, other: AnyOf): AnyOf | undefined {
  const both: AnyOf = { ...one };
  for (const [name, { any }] of Object.entries(other)) {
    const before = one[name]?.any;
    const values = before ? any.filter((value) => before.includes(value)) : any;
    if (values.length === 0) return undefined;
    both[name] = { any: values };
  }
  return both;
}
