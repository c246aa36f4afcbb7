const firstWebDay = '1991-08-06';

/** Clocks differ, and the day begins up to 14 hours earlier elsewhere. */
const ahead = 14 * 3600 * 1000;

/** The last day that has begun anywhere; of many dates it is asked for with one `now`. */
let last: { readonly now: string; readonly day: string } | undefined;

function latestDay(now: string): string {
  if (last?.now !== now) last = { now, day: new Date(Date.parse(now) + ahead).toISOString().slice(0, 10) };
  return last.day;
}

/**
 * Which dates can be true. In: a date or an instant, and now. Out: what is impossible about it: before the web, or in the future.
 */
export function findImpossible(when: string, now: string): string | undefined {
  if (when < firstWebDay) return `before the web was public (${firstWebDay})`;
  const latest = when.length > 10 ? now : latestDay(now);
  return when > latest ? `in the future; it is ${when.length > 10 ? now : now.slice(0, 10)}` : undefined;
}
