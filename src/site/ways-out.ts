/** Every way to refuse of an audience in parts, those of a platform together. In: the record. Out: the platforms of each part, each with its ways. */
import { once } from '../pipeline/schema/once.ts';
import type { OptOutRecord } from '../pipeline/schema/opt-out-record.ts';
import { mostWays, toGroupedParts } from './parts.ts';

export const toWayParts = once(({ items }: OptOutRecord) =>
  toGroupedParts([...Map.groupBy(items, ({ clause }) => clause.platform.slug).values()], mostWays),
);
