export interface Columns {
  readonly from: string;
  readonly to: string;
  readonly columns: number;
}

/**
 * Time as columns of a plot. In: the first and the last instant, and how many columns. Out: the column of an instant.
 * Where all happened at one instant, that is the middle.
 */
export function toColumn({ from, to, columns }: Columns, instant: string): number {
  const [start, end, at] = [Date.parse(from), Date.parse(to), Date.parse(instant)];
  if (end <= start) return Math.round(columns / 2);
  return Math.round(((Math.min(Math.max(at, start), end) - start) / (end - start)) * columns);
}

/** The earliest and the latest of instants: dates may run backwards. */
export function toSpan(instants: Iterable<string>, columns: number): Columns | undefined {
  let [from, to] = ['', ''];
  for (const instant of instants) {
    if (from === '' || instant < from) from = instant;
    if (instant > to) to = instant;
  }
  return from === '' ? undefined : { from, to, columns };
}
