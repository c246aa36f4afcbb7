import type { ClauseType } from '../schema/clause-type.ts';
import { byCodeOrder } from '../schema/order.ts';
import type { SiteRecord } from '../schema/site-record.ts';

type MovedType = SiteRecord['movedTypes'][number];

/**
 * Clause types that were split or renamed. In: the types with what they were before, and which of them have a comparison.
 * Out: by their former slug, the types that hold their clauses now; a slug that is still a type's own is not among them.
 */
export function toMovedTypes(
  types: ReadonlyMap<string, Pick<ClauseType, 'name' | 'question' | 'formerly'>>,
  isCompared: (slug: string) => boolean,
): MovedType[] {
  const moved = new Map<string, MovedType>();
  for (const [slug, { name, question, formerly }] of types) {
    for (const former of formerly) {
      if (types.has(former.slug)) continue;
      const known = moved.get(former.slug) ?? { ...former, to: [] };
      known.to.push({ slug, name, question, isCompared: isCompared(slug) });
      moved.set(former.slug, known);
    }
  }
  return [...moved.values()].sort(byCodeOrder(({ slug }) => slug));
}
