/**
 * Which candidates a clause covers already. In: candidates of a text, and where clauses stand in it, each with its type. Out: the first clause
 * of a candidate's type that shares words with it; and how many passages of each type there are, those of one clause counted once.
 */
import type { Candidate } from './candidates.ts';
import type { Match } from './locate.ts';

interface PlacedClause {
  readonly path: string;
  readonly type: string;
  readonly match: Match;
}

export interface Suggested {
  /** Passages that the phrases of the type find. */
  readonly passages: number;
  /** Those of them that a clause of the type shares words with. */
  readonly analysed: number;
}

/** The path of the first clause of a candidate's type that shares words with it; undefined where none does. */
export function clauseOf(
  { clauseType, blocks }: Pick<Candidate, 'clauseType' | 'blocks'>,
  clauses: readonly PlacedClause[],
): string | undefined {
  return clauses.find(({ type, match }) => type === clauseType && blocks.some((block) => shareWords(match, block)))
    ?.path;
}

/**
 * How many passages of each clause type a text has by its candidates, and how many of them are analysed; several candidates of
 * one clause count once.
 */
export function countSuggested(
  candidates: readonly Candidate[],
  clauses: readonly PlacedClause[],
): Map<string, Suggested> {
  const analysed = new Map<string, Set<string>>();
  const open = new Map<string, number>();
  for (const candidate of candidates) {
    const { clauseType } = candidate;
    const clause = clauseOf(candidate, clauses);
    if (clause === undefined) open.set(clauseType, (open.get(clauseType) ?? 0) + 1);
    else analysed.set(clauseType, (analysed.get(clauseType) ?? new Set()).add(clause));
  }
  const types = new Set(candidates.map(({ clauseType }) => clauseType));
  return new Map(
    [...types].map((type) => {
      const done = analysed.get(type)?.size ?? 0;
      return [type, { passages: done + (open.get(type) ?? 0), analysed: done }];
    }),
  );
}

function shareWords(one: Match, other: Match): boolean {
  return one.foldedStart < other.foldedEnd && other.foldedStart < one.foldedEnd;
}
