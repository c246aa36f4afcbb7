/** Clauses of one type on one platform. In: all clauses in their order. Looked through once, because every clause asks. */
import type { JoinedClause } from './joined.ts';

export interface Alike {
  /** Those of a type on a platform. */
  onPlatform(platform: string, type: string): readonly JoinedClause[];
}

const nobody: readonly JoinedClause[] = [];

/** In: all clauses in their order. Out: look-ups of those of one type. */
export function toAlike(clauses: readonly JoinedClause[]): Alike {
  const byPlatform = new Map<string, Map<string, JoinedClause[]>>();
  for (const clause of clauses) {
    const { clauseType } = clause.value;
    const own = byPlatform.get(clause.platform.slug) ?? new Map<string, JoinedClause[]>();
    byPlatform.set(clause.platform.slug, own);
    const alike = own.get(clauseType);
    if (alike) alike.push(clause);
    else own.set(clauseType, [clause]);
  }
  return {
    onPlatform: (platform, type) => byPlatform.get(platform)?.get(type) ?? nobody,
  };
}
