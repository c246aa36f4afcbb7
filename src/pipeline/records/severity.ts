import type { ClauseRecord } from '../schema/clause-record.ts';
import type { Rubric, Severity } from '../schema/rubric.ts';
import type { Factors } from '../schema/scores.ts';

/**
 * Severity, computed from the factors of a clause by the published rubric.
 * In: five factors (0–3 each) and the rubric. Out: the level, the total (0–15) and the rule that decided.
 */
export function toSeverity(factors: Factors, rubric: Rubric): ClauseRecord['severity'] {
  const total = Object.values(factors).reduce((sum, level) => sum + level, 0);
  const decisive = rubric.rules.find(({ anyOf }) => anyOf.some((condition) => holds(condition, factors, total)));
  return {
    level: decisive?.severity ?? rubric.otherwise,
    factors,
    total,
    because:
      decisive?.inWords ??
      `${rubric.otherwise[0]!.toUpperCase()}${rubric.otherwise.slice(1)} because no rule for a higher severity holds.`,
    rubricVersion: rubric.version,
  };
}

function holds(condition: Rubric['rules'][number]['anyOf'][number], factors: Factors, total: number): boolean {
  const { total: atLeast = 0, ...levels } = condition;
  return (
    total >= atLeast &&
    Object.entries(levels).every(([factor, level]) => factors[factor as keyof Factors] >= (level ?? 0))
  );
}

export const severityRank: Record<Severity, number> = { high: 3, medium: 2, low: 1 };

/**
 * How many there are of each severity.
 * @example countSeverities(['high', 'low', 'low']) → { high: 1, medium: 0, low: 2 }
 */
export function countSeverities(levels: Iterable<Severity>): Record<Severity, number> {
  const counts = { high: 0, medium: 0, low: 0 };
  for (const level of levels) counts[level]++;
  return counts;
}
