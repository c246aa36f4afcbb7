/**
 * Dates as readers read them. In: an ISO date or instant. Out: "27 April 2026", or with the time
 * "27 April 2026, 13:38:29 UTC". Always UTC: a capture has one date everywhere.
 */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export function toDay(value: string): string {
  return day.format(new Date(value));
}

export function toDayAndTime(instant: string): string {
  return `${toDay(instant)}, ${instant.slice(11, 19)} UTC`;
}
