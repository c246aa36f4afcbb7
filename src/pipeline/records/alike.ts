/**
 * Clauses of one type, looked up for each other. In: all clauses in their order. Out: those of a platform; and which platforms take another
 * stance than a clause does. Looked through once, because every clause asks.
 */
import type { Clause } from '../schema/clause.ts';
import type { JoinedClause } from './joined.ts';

type Stance = Clause['stance'];

export interface Alike {
  /** Those of a type on a platform. */
  onPlatform(platform: string, type: string): readonly JoinedClause[];
  /** By stance the names of other platforms that take it, where they are at most so many. */
  otherwise(clause: JoinedClause, most: number): readonly (readonly [stance: Stance, names: readonly string[]])[];
}

/** A stance on a type: who takes it, in the order of the clauses, and how many names they have. */
interface Taken {
  readonly clauses: { readonly clause: JoinedClause; readonly place: number }[];
  readonly names: Set<string>;
}

const nobody: readonly JoinedClause[] = [];

/** In: all clauses in their order. Out: look-ups of those of one type. */
export function toAlike(clauses: readonly JoinedClause[]): Alike {
  const byPlatform = new Map<string, Map<string, JoinedClause[]>>();
  const byStance = new Map<string, Map<Stance, Taken>>();
  for (const [place, clause] of clauses.entries()) {
    const { clauseType, stance } = clause.value;
    const own = byPlatform.get(clause.platform.slug) ?? new Map<string, JoinedClause[]>();
    byPlatform.set(clause.platform.slug, own);
    const alike = own.get(clauseType);
    if (alike) alike.push(clause);
    else own.set(clauseType, [clause]);
    const ofType = byStance.get(clauseType) ?? new Map<Stance, Taken>();
    byStance.set(clauseType, ofType);
    const taken = ofType.get(stance) ?? { clauses: [], names: new Set() };
    ofType.set(stance, taken);
    taken.clauses.push({ clause, place });
    taken.names.add(clause.platform.value.name);
  }
  return {
    onPlatform: (platform, type) => byPlatform.get(platform)?.get(type) ?? nobody,
    otherwise({ platform, value }, most) {
      const found = [...byStance.get(value.clauseType)!].flatMap(([stance, taken]) => {
        // Its own platform may have one of the names.
        if (stance === value.stance || taken.names.size > most + 1) return [];
        const others = taken.clauses.filter((one) => one.clause.platform.slug !== platform.slug);
        const names = [...new Set(others.map((one) => one.clause.platform.value.name))];
        return names.length === 0 || names.length > most ? [] : [{ stance, names, first: others[0]!.place }];
      });
      return found.sort((a, b) => a.first - b.first).map(({ stance, names }) => [stance, names] as const);
    },
  };
}
