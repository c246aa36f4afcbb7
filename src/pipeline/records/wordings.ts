import { inCodeOrder } from '../schema/order.ts';
import type { JoinedClause } from './joined.ts';
import { standingOf } from './standing.ts';

const none: readonly JoinedClause[] = [];

const rank = { verbatim: 2, reworded: 1, gone: 0 };

export interface ClauseWordings {
  /** Whether this record represents its lineage; true of every clause that has one record. */
  isHead(clause: JoinedClause): boolean;
  /** The other records of its lineage, oldest first. */
  othersOf(clause: JoinedClause): readonly JoinedClause[];
}

/**
 * Records that are wordings of one clause (`wordingOf`): one lineage, counted once. In: all clauses. Out: for each record of
 * a lineage the record that represents it: the one whose words are in the newest version, else the one read last.
 */
export function toWordings(clauses: readonly JoinedClause[]): ClauseWordings {
  const byId = new Map(clauses.map((clause) => [clause.value.recordId, clause]));
  // A record that names no other and that none names is a lineage of its own.
  const named = new Set(clauses.flatMap(({ value }) => (value.wordingOf ? [value.recordId, value.wordingOf] : [])));
  const several = clauses.filter(({ value }) => named.has(value.recordId));
  const groups = Map.groupBy(several, (clause) => rootOf(clause, byId));
  const lineageOf = new Map<JoinedClause, readonly JoinedClause[]>();
  for (const group of groups.values()) {
    const sorted = group.sort(byAge);
    for (const clause of sorted) lineageOf.set(clause, sorted);
  }
  return {
    isHead: (clause) => headOf(lineageOf.get(clause) ?? [clause]) === clause,
    othersOf: (clause) => lineageOf.get(clause)?.filter((one) => one !== clause) ?? none,
  };
}

/** The id that `wordingOf` leads to in the end; of a circle the smallest one. */
function rootOf(clause: JoinedClause, byId: ReadonlyMap<string, JoinedClause>): string {
  const seen: string[] = [];
  let at: JoinedClause | undefined = clause;
  while (at) {
    const id: string = at.value.recordId;
    if (seen.includes(id)) return seen.slice(seen.indexOf(id)).sort()[0]!;
    seen.push(id);
    const next: JoinedClause | undefined = at.value.wordingOf ? byId.get(at.value.wordingOf) : undefined;
    if (!next) return id;
    at = next;
  }
  return clause.value.recordId;
}

function headOf(lineage: readonly JoinedClause[]): JoinedClause {
  return [...lineage].sort((a, b) => rank[standingOf(a.reading)] - rank[standingOf(b.reading)] || byAge(a, b)).at(-1)!;
}

function byAge(a: JoinedClause, b: JoinedClause): number {
  return inCodeOrder(a.reading.capture.capturedAt, b.reading.capture.capturedAt) || inCodeOrder(a.path, b.path);
}
