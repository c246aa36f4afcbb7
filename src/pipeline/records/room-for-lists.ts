/**
 * Whether a clause page has room for other clauses beside what it says of its own. In: the record and its prose. Out: the
 * record, without lists of other clauses where its own content is long, and without clauses of other platforms where it is
 * longer still: a page has a budget in bytes (build/verify/weigh-site.ts). The clauses before and after, the breadcrumb and
 * the answers side by side still lead on.
 */
import type { ClauseRecord } from '../schema/clause-record.ts';

/** Characters of a record without its lists, up to which it keeps the lists, and its three clauses of other platforms. */
export const mostWithLists = 10_000;
export const mostWithPeers = 12_000;

export function keepToBudget(record: ClauseRecord, prose: readonly string[]): ClauseRecord {
  const own = { ...record, inDocument: [], related: [] };
  const length = JSON.stringify(own).length + prose.reduce((sum, text) => sum + text.length, 0);
  if (length <= mostWithLists) return record;
  if (length <= mostWithPeers) return own;
  return { ...own, elsewhere: { ...record.elsewhere, peers: [] } };
}
