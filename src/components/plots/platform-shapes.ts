/**
 * One document of a platform as shapes of a line: the time it was captured over, tall ticks where its words changed,
 * short ones for every other step. In: a row of the platform's plot. Out: paths.
 */
import type { PlatformPlot } from '../../pipeline/schema/time-parts.ts';

export const platformRowHeight = 16;

export function toPlatformShapes({ start, end, substantive, other }: PlatformPlot['rows'][number]) {
  const middle = platformRowHeight / 2;
  const ticks = (columns: readonly number[], reach: number) =>
    columns.map((at) => `M${at + 0.5} ${middle - reach}V${middle + reach}`).join('');
  const changed = new Set(substantive);
  return {
    span: `M${start} ${middle}H${end + 1}`,
    substantive: ticks(substantive, middle - 1),
    other: ticks(
      other.filter((at) => !changed.has(at)),
      2.5,
    ),
  };
}
