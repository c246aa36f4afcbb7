/**
 * Whether a clause page has room for lists of other clauses beside what it says of its own. In: the record and its prose. Out:
 * the record, without these lists where its own content is long: a page has a budget in bytes, and the clauses before and
 * after, the breadcrumb and the answers side by side still lead on.
 */
import type { ClauseRecord } from '../schema/clause-record.ts';

/** Characters of a record without its lists; pages beyond weigh 7.9 KB packed or more, of 8. */
export const mostWithLists = 10_000;

export function keepToBudget(record: ClauseRecord, prose: readonly string[]): ClauseRecord {
  const own = { ...record, inDocument: [], related: [] };
  const length = JSON.stringify(own).length + prose.reduce((sum, text) => sum + text.length, 0);
  return length > mostWithLists ? own : record;
}
