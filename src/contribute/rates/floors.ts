/**
 * How often the rules may be wrong on the labelled captures and steps. In: measured rates. Out: a line for each that is worse than
 * it may be. The bounds are what was reached: they go down with the rates and are never raised to let a change pass.
 * A new draw of rewordings begins with what was first measured on it, and the one before it joins the others with its own.
 */
import type { SiteRecord } from '../../pipeline/schema/site-record.ts';

/** In the order of the rates. */
export const mostWrong: readonly number[] = [0, 1, 3, 0, 0, 0, 11, 2, 15, 3];

export function findWorse(rates: SiteRecord['rates']['rates']): string[] {
  return rates.flatMap(({ name, wrong }, at) =>
    wrong > mostWrong[at]! ? [`${name}: ${wrong}; at most ${mostWrong[at]} were accepted`] : [],
  );
}
