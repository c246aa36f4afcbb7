import type { Clause } from '../schema/clause.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { factorName, type Rubric } from '../schema/rubric.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import { toSeverity } from './severity.ts';

type Read = Pick<Clause, 'stance' | 'factors' | 'optOut'>;

/**
 * Where independent readings of a clause agree with its analysis. In: a clause. Out: each reading with what it reads otherwise;
 * the first reading is never changed by it. The same comparison feeds the clause page and the agreement of the corpus.
 */
export function toSecondReadings({ value }: { value: Clause }, rubric: Rubric): ClauseRecord['reviews'] {
  return value.reviews.map(({ on, by, aiAssisted, stance, optOut, prose, note, settled, ...reading }) => ({
    ...{ on, by, aiAssisted, stance, optOut, prose },
    severity: toSeverity(reading.factors, rubric).level,
    differs: differences(value, { stance, optOut, factors: reading.factors }),
    ...(note && { note }),
    ...(settled && { settled }),
  }));
}

/** In how many points the two differ: stance, opt-out, and each factor with both scores. */
function differences(
  { stance, factors, optOut }: Read,
  second: Pick<SecondReading, 'stance' | 'factors' | 'optOut'>,
): ClauseRecord['reviews'][number]['differs'] {
  const pairs: [string, string | number, string | number][] = [
    ['stance', stance, second.stance],
    ['optOut', optOut.available, second.optOut],
    ...factorName.options.map((name): [string, number, number] => [name, factors[name], second.factors[name]]),
  ];
  return pairs.flatMap(([what, first, other]) =>
    first === other ? [] : [{ what, first: String(first), second: String(other) }],
  );
}
