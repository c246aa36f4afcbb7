/** Weeks as ISO 8601 numbers them. In: an instant or a date. Out: the name of its week, such as 2026-w18, and its days. */
interface Week {
  /** As in addresses: year of the week, w, number in two digits. */
  readonly name: string;
  /** Monday and Sunday. */
  readonly from: string;
  readonly to: string;
}

const dayLength = 864e5; // milliseconds
const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The week of an instant or a date by ISO 8601: its name, its Monday and its Sunday.
 * @example weekOf('2026-12-31') → { name: '2026-w53', from: '2026-12-28', to: '2027-01-03' }
 */
export function weekOf(at: string): Week {
  const day = Date.parse(at.slice(0, 10));
  // Monday is 0. The year of a week is that of its Thursday.
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * dayLength;
  const year = new Date(monday + 3 * dayLength).getUTCFullYear();
  const fourth = Date.UTC(year, 0, 4); // always in week 1
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
  const number = Math.round((monday - first) / (7 * dayLength)) + 1;
  return {
    name: `${String(year).padStart(4, '0')}-w${String(number).padStart(2, '0')}`,
    from: toDay(monday),
    to: toDay(monday + 6 * dayLength),
  };
}

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "Week of 27 April 2026 to 3 May 2026": the heading of its page and of its letter. */
export function weekTitle(from: string, to: string): string {
  return `Week of ${long.format(new Date(from))} to ${long.format(new Date(to))}`;
}
