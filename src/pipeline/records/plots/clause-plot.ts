import type { ClausePlot } from '../../schema/time-parts.ts';
import type { ClauseLineage } from '../../text/clause-life.ts';
import type { Version } from '../../text/timeline.ts';
import { type Columns, toColumn, toSpan } from './columns.ts';

type Band = ClausePlot['bands'][number];

/** So few that each is at least eight pixels wide on a phone. */
export const clauseColumns = 40;

/**
 * The picture of a clause's life. In: its lineage and the versions of its document. Out: bands of states, ticks where
 * the clause changed, dots where there is a capture, in columns. A band reaches from the first to the last capture that
 * showed a state; between two bands nobody looked, and nothing is drawn.
 */
export function toClausePlot({ runs, events }: ClauseLineage, versions: readonly Version[]): ClausePlot {
  const captures = versions.flatMap((version) => version.captures.map(({ capturedAt }) => capturedAt));
  const span = toSpan(captures, clauseColumns)!;
  const at = (instant: string) => toColumn(span, instant);
  const ends = runs.map(({ state, from, to }): Band => {
    const within = versions
      .slice(from - 1, to)
      .flatMap(({ captures }) => captures.map(({ capturedAt }) => at(capturedAt)));
    return { state, start: smallest(within), end: largest(within) };
  });
  return {
    ...span,
    bands: toBands(ends, span),
    ticks: events.flatMap(({ kind, capture, before, counts }) =>
      counts && before ? [{ at: at(capture.capturedAt), what: kind }] : [],
    ),
    dots: [...new Set(captures.map(at))].sort((a, b) => a - b),
  };
}

/** States column by column: of two in one column the later one, of more that they are mixed. */
function toBands(ends: readonly Band[], { columns }: Columns): Band[] {
  const states = new Array<Band['state'] | undefined>(columns + 1);
  const touched = new Uint16Array(columns + 1);
  const starts = new Set<number>();
  for (const [index, { state, start, end }] of ends.entries()) {
    starts.add(index === 0 || states[start] !== undefined ? -1 : start);
    for (let column = start; column <= end; column++) {
      touched[column]!++;
      states[column] = touched[column]! > 2 ? 'mixed' : state;
    }
  }
  const bands: Band[] = [];
  for (const [column, state] of states.entries()) {
    if (!state) continue;
    const last = bands.at(-1);
    if (last?.state === state && last.end === column - 1 && !starts.has(column))
      bands[bands.length - 1] = { ...last, end: column };
    else bands.push({ state, start: column, end: column });
  }
  return bands;
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
