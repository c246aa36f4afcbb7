/**
 * How often the rules may be wrong on the labelled captures and steps. In: measured rates. Out: a line for each that is worse than
 * it may be. The bounds are what was reached: they go down with the rates and are never raised to let a change pass.
 */
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';

/** In the order of the rates. */
export const mostWrong: readonly number[] = [0, 1, 3, 0, 0, 0, 25, 1, 18, 1];

export function findWorse(rates: SiteRecord['rates']['rates']): string[] {
  return rates.flatMap(({ name, wrong }, at) =>
    wrong > mostWrong[at]! ? [`${name}: ${wrong}; at most ${mostWrong[at]} were accepted`] : [],
  );
}
