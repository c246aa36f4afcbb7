/**
 * The picture of a document: how many changes of which kind, and how long it was. In: versions with their changes and
 * words. Out: bars and a line in columns, so that 2,484 versions are no more to draw than 100.
 */
import type { DocumentPlot, VersionRecord } from '../../schema/time-parts.ts';
import { isFailed, isSubstantive } from '../change-groups.ts';
import { toColumn, toSpan } from './columns.ts';

const documentColumns = 40;

/** `versions` oldest first. */
export function toDocumentPlot(versions: readonly VersionRecord[]): DocumentPlot | undefined {
  const span = toSpan(
    versions.flatMap(({ snapshot, lastCapturedAt }) => [snapshot.capturedAt, lastCapturedAt]),
    documentColumns,
  );
  if (!span) return undefined;
  const bars = new Map<number, { substantive: number; other: number; failed: number }>();
  const words = new Map<number, number>();
  for (const { snapshot, change, words: length } of versions) {
    const column = toColumn(span, snapshot.capturedAt);
    if (!isFailed(change)) words.set(column, length);
    if (change.kind === 'first') continue;
    const bar = bars.get(column) ?? { substantive: 0, other: 0, failed: 0 };
    bar[isFailed(change) ? 'failed' : isSubstantive(change) ? 'substantive' : 'other']++;
    bars.set(column, bar);
  }
  const inOrder = [...bars].sort(([a], [b]) => a - b).map(([at, bar]) => ({ at, ...bar }));
  return {
    ...span,
    bars: inOrder,
    tallest: inOrder.reduce((most, { substantive, other, failed }) => Math.max(most, substantive + other + failed), 0),
    words: [...words].sort(([a], [b]) => a - b).map(([at, length]) => ({ at, words: length })),
    mostWords: [...words.values()].reduce((a, b) => Math.max(a, b), 0),
  };
}
