/** The last day of a term. In: the day it counts from, and the term. Out: a date; a month that is too short ends on its last day. */
export interface CountedTerm {
  readonly n: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

export function lastDay(from: string, { n, unit }: CountedTerm): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  if (unit === 'day' || unit === 'week') return toDate(Date.UTC(year, month - 1, day + n * (unit === 'week' ? 7 : 1)));
  const months = month - 1 + n * (unit === 'year' ? 12 : 1);
  const longest = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return toDate(Date.UTC(year, months, Math.min(day, longest)));
}

const toDate = (time: number) => new Date(time).toISOString().slice(0, 10);
