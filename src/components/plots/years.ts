/**
 * Where the years of a plot begin. In: its first and last instant. Out: each year with its place as a share of the width; none where
 * the plot lies within one year, and so few that their names do not touch on a phone.
 */
import type { ClausePlot } from '../../pipeline/schema/time-parts.ts';

const mostNames = 7;

export function toYears({ from, to }: Pick<ClausePlot, 'from' | 'to'>): { year: number; at: string }[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const [first, last] = [new Date(from).getUTCFullYear() + 1, new Date(to).getUTCFullYear()];
  const step = Math.ceil((last - first + 1) / mostNames);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .filter((year) => (year - last) % step === 0)
    .map((year) => ({ year, at: `${Math.round((1000 * (Date.UTC(year) - start)) / (end - start)) / 10}%` }));
}
