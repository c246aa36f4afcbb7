interface CountedDeadline {
  readonly n: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

const numbers: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, sixty: 60, ninety: 90 },
};
/** "thirty (30) days", "14-day", "two weeks". Days of work are no calendar days. */
const pattern = /\b(\d{1,4}|[a-z]+)(?:\s*\(\d+\))?[\s-]+(?:calendar\s+)?(day|week|month|year)s?\b/gi;

/**
 * How long a deadline is. In: a deadline in words, such as "within 30 days of first use". Out: its number and unit; nothing where it
 * counts nothing, or more than one thing.
 */
export function toTerm(words: string): CountedDeadline | undefined {
  const found = [...words.matchAll(pattern)].flatMap(([, number = '', unit = '']) => {
    const n = /^\d/.test(number) ? Number(number) : numbers[number.toLowerCase()];
    return n ? [{ n, unit: unit.toLowerCase() as CountedDeadline['unit'] }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
