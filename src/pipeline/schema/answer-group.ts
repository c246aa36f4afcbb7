/**
 * The groups of a comparison: by what clauses do, and first those whose words turned since they were read, of which nobody knows. Free of zod: pages
 * read it too.
 */
import type { ComparedClause } from './comparison-record.ts';

export const answerGroups = ['turned', 'permits', 'limits', 'prohibits', 'requires', 'informs'] as const;
export type AnswerGroup = (typeof answerGroups)[number];

/** In: a clause of a comparison. Out: the group that it stands in. */
export function answerGroupOf({ stance, isTurned }: Pick<ComparedClause, 'stance' | 'isTurned'>): AnswerGroup {
  return isTurned ? 'turned' : stance;
}
