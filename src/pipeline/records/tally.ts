import type { FaqEntry, FaqRecord } from '../schema/faq-record.ts';
import { byCodeOrder } from '../schema/order.ts';
import { talliesOf } from '../schema/tally.ts';

/** How many of the platforms read in full for a type answer alike at a glance. In: the entries of its question. Out: counts by name, sorted. */
export function toTally(entries: readonly FaqEntry[]): NonNullable<FaqRecord['tally']> {
  const named = entries.flatMap((entry) => talliesOf(entry).map((name) => ({ name, platform: entry.platform.slug })));
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, of]) => ({ name, n: new Set(of.map(({ platform }) => platform)).size }))
    .sort(byCodeOrder(({ name }) => name));
}
