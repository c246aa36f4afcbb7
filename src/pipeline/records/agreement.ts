import type { Clause } from '../schema/clause.ts';
import { byCodeOrder } from '../schema/order.ts';
import { type FactorName, factorName } from '../schema/rubric.ts';
import type { SecondReading } from '../schema/second-reading.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { JoinedClause } from './joined.ts';

type Pair = readonly [first: number, second: number];
type Measure = NonNullable<SiteRecord['agreement']>['factors'][number];

const stances = ['permits', 'limits', 'prohibits', 'requires', 'informs'];
const refusals = ['yes', 'partly', 'no', 'unstated'];

/**
 * How far two readers agree. In: the clauses with their second readings. Out: by factor, for stance and opt-out, and by clause
 * type: how many pairs, how many are the same, how many within one step; Krippendorff's alpha, ordinal for factors, nominal else.
 * An analysis that was changed after a second reading counts as it was before: what was settled is no agreement.
 * Alpha is 1 for full agreement and 0 for what chance would give; it is left out where every score is the same.
 */
export function toAgreement(
  clauses: readonly JoinedClause[],
  names: ReadonlyMap<FactorName, string>,
): { agreement?: SiteRecord['agreement'] } {
  const read = clauses.flatMap((clause) =>
    clause.value.reviews.map((second) => ({ clause, first: readFirst(clause.value, second), second })),
  );
  if (read.length === 0) return {};
  const factorPairs = (of: typeof read, name: FactorName): Pair[] =>
    of.map(({ first, second }) => [first.factors[name], second.factors[name]]);
  const stancePairs = (of: typeof read): Pair[] =>
    of.map(({ first, second }) => [stances.indexOf(first.stance), stances.indexOf(second.stance)]);
  const types = [...Map.groupBy(read, ({ clause }) => clause.value.clauseType)].sort(byCodeOrder(([key]) => key));
  return {
    agreement: {
      readings: read.length,
      clauses: new Set(read.map(({ clause }) => clause.path)).size,
      factors: factorName.options.map((name) => measure(names.get(name) ?? name, factorPairs(read, name), ordinal)),
      stance: measure('Stance', stancePairs(read), nominal),
      optOut: measure(
        'Opt-out',
        read.map(({ first, second }): Pair => [refusals.indexOf(first.optOut), refusals.indexOf(second.optOut)]),
        nominal,
      ),
      proseBears: read.filter(({ second }) => second.prose === 'bears').length,
      types: types.map(([slug, own]) => ({
        type: { slug, name: own[0]!.clause.type.name },
        stance: measure('Stance', stancePairs(own), nominal),
        factors: measure(
          'Factors',
          factorName.options.flatMap((name) => factorPairs(own, name)),
          ordinal,
        ),
      })),
    },
  };
}

/** What the second reader’s scores are compared with. */
export function readFirst(
  { stance, factors, optOut }: Pick<Clause, 'stance' | 'factors' | 'optOut'>,
  { first }: Pick<SecondReading, 'first'>,
): NonNullable<SecondReading['first']> {
  return first ?? { stance, factors, optOut: optOut.available };
}

function measure(name: string, pairs: readonly Pair[], distance: Distance): Measure {
  const alpha = krippendorff(pairs, distance);
  return {
    name,
    pairs: pairs.length,
    same: pairs.filter(([a, b]) => a === b).length,
    withinOne: pairs.filter(([a, b]) => Math.abs(a - b) <= 1).length,
    ...(alpha !== undefined && { alpha: Math.round(alpha * 100) / 100 }),
  };
}

type Distance = (a: number, b: number, counts: readonly number[]) => number;

/** How far two values without an order are apart: 0 when they are the same, else 1. */
export const nominal: Distance = (a, b) => (a === b ? 0 : 1);

/** Values further apart, with more scores between them, differ more. */
export const ordinal: Distance = (a, b, counts) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  const between = counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
  return (between - (counts[low]! + counts[high]!) / 2) ** 2;
};

/** Krippendorff's alpha of two readers without gaps: 1 − observed by expected disagreement. */
export function krippendorff(pairs: readonly Pair[], distance: Distance): number | undefined {
  const values = pairs.flat();
  const counts = Array.from(
    { length: Math.max(-1, ...values) + 1 },
    (_, value) => values.filter((one) => one === value).length,
  );
  const observed = pairs.reduce((sum, [a, b]) => sum + 2 * distance(a, b, counts), 0);
  let expected = 0;
  for (const [a, n] of counts.entries())
    for (const [b, m] of counts.entries()) expected += n * m * distance(a, b, counts);
  return expected === 0 ? undefined : 1 - ((values.length - 1) * observed) / expected;
}
