/**
 * The life of a clause as shapes of an SVG. In: its plot. Out: one path for each state, for times that no capture shows, for changes
 * and for captures.
 * States differ in shape, not only in colour: a full bar, a bar of half the height, upright lines, a broken line at the foot, dots.
 * A bar is a stroke as thick as it is high, and each stroke starts from the end of the one before: a document that switches
 * to and fro makes a short path.
 */
import type { ClausePlot } from '../../pipeline/schema/time-parts.ts';

interface ClauseShapes {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly name: Shape; readonly d: string }[];
}
type Shape = 'gap' | 'captures' | ClausePlot['bands'][number]['state'] | 'changes';

const clausePlotHeight = 32;
/** Where each state has its line, or each of its upright lines begins. */
const lines = { verbatim: 16, reworded: 19.5, gone: 23, unreadable: 16, mixed: 9 } as const;
const barHeight = 14;

export function toClauseShapes({ bands, ticks, dots, columns }: ClausePlot): ClauseShapes {
  const paths = new Map<Shape, string>();
  for (const [state, own] of Map.groupBy(bands, (band) => band.state)) {
    const runs = toRuns(own.flatMap(({ start, end }) => columnsOf(start, end)));
    paths.set(state, state === 'mixed' ? toUprights(runs) : toStrokes(runs, lines[state], 0, 1));
  }
  const shown = new Set(bands.flatMap(({ start, end }) => columnsOf(start, end)));
  const gaps = columnsOf(0, columns).filter((column) => !shown.has(column));
  if (bands.length > 1 && gaps.length > 0) paths.set('gap', toStrokes(toRuns(gaps), lines.verbatim, 0, 1));
  if (ticks.length > 0) paths.set('changes', ticks.map(({ at }) => `M${at + 0.5} 0v7`).join(''));
  // Dots in neighbouring columns touch: they are drawn as one stroke with round ends.
  if (dots.length > 0) paths.set('captures', toStrokes(toRuns(dots), 29, 0.5, 0));
  return { width: columns + 1, height: clausePlotHeight, shapes: [...paths].map(([name, d]) => ({ name, d })) };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function columnsOf(start: number, end: number): number[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

/** Neighbouring columns as runs from the first to the last of them. */
function toRuns(sorted: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const column of sorted) {
    const last = runs.at(-1);
    if (last?.end === column - 1) runs[runs.length - 1] = { start: last.start, end: column };
    else runs.push({ start: column, end: column });
  }
  return runs;
}

/** A level stroke for each run: from `inset` into its first column, over so many columns more than lie between its ends. */
function toStrokes(runs: readonly Run[], y: number, inset: number, more: 0 | 1): string {
  let at = 0;
  return runs
    .map(({ start, end }, index) => {
      const length = end - start + more;
      const move = index === 0 ? `M${start + inset} ${y}` : `m${start - at} 0`;
      at = start + length;
      return `${move}h${length}`;
    })
    .join('');
}

/** An upright line in the middle of every column; up and down by turns, so that the pen need not come back. */
function toUprights(runs: readonly Run[]): string {
  const columns = runs.flatMap(({ start, end }) => columnsOf(start, end));
  return columns
    .map((column, index) => {
      const move = index === 0 ? `M${column + 0.5} ${lines.mixed}` : `m${column - columns[index - 1]!} 0`;
      return `${move}v${index % 2 === 0 ? barHeight : -barHeight}`;
    })
    .join('');
}
