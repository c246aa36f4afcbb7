import type { ChangeNews, ChangeRow } from '../schema/change-record.ts';
import { inCodeOrder } from '../schema/order.ts';
import { isSubstantive } from './change-groups.ts';

/** More are in the feed of the type. */
const mostChanges = 10;

/**
 * In: a clause type, and the changes of the documents that have clauses of it. Out: the newest changes of words that touched such clauses, each with
 * these clauses, and with what an editor says where that is about one of them or about none in particular.
 */
export function newestOfType(slug: string, rows: readonly ChangeRow[]): ChangeNews[] {
  return rows
    .filter((row) => isSubstantive(row) && row.clauses.some(({ type }) => type === slug))
    .sort((a, b) => inCodeOrder(b.capturedAt, a.capturedAt) || inCodeOrder(a.path, b.path))
    .slice(0, mostChanges)
    .map(({ path, platform, document, capturedAt, clauses, note }) => {
      const own = clauses.filter(({ type }) => type === slug);
      const isOfThese = note?.clauses.some(({ path }) => own.some((one) => one.path === path));
      return {
        path,
        platform,
        document,
        capturedAt,
        clauses: own,
        ...(note && (isOfThese || note.clauses.length === 0) && { note }),
      };
    });
}
