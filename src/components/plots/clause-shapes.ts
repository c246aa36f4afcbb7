/**
 * The life of a clause as shapes of an SVG. In: its plot. Out: one path for each state, for changes and for captures.
 * States differ in shape, not only in colour: a full bar, a bar half filled, a broken line at the foot, dots.
 */
import type { ClausePlot } from '../../pipeline/schema/time-parts.ts';

export interface ClauseShapes {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly name: Shape; readonly d: string }[];
}
export type Shape = 'captures' | ClausePlot['bands'][number]['state'] | 'reworded-frame' | 'mixed-frame' | 'changes';

const [top, middle, foot] = [9, 16, 23];
export const clausePlotHeight = 32;

export function toClauseShapes({ bands, ticks, dots, columns }: ClausePlot): ClauseShapes {
  const paths = new Map<Shape, string>();
  const add = (name: Shape, d: string) => paths.set(name, (paths.get(name) ?? '') + d);
  for (const { state, start, end } of bands) {
    const [from, to] = [start, end + 1];
    if (state === 'verbatim') add(state, box(from, to, top, foot));
    else if (state === 'gone') add(state, `M${from} ${foot}H${to}`);
    else if (state === 'unreadable') add(state, `M${from} ${middle}H${to}`);
    else {
      add(`${state}-frame`, box(from, to, top, foot));
      if (state === 'reworded') add(state, box(from, to, middle, foot));
      else for (let column = from; column < to; column++) add(state, `M${column + 0.5} ${top}v${foot - top}`);
    }
  }
  for (const { at } of ticks) add('changes', `M${at + 0.5} 1v${top - 3}`);
  // Each dot from the one before: many captures make one short path.
  for (const [index, at] of dots.entries()) {
    add('captures', index === 0 ? `M${at + 0.5} ${foot + 6}h0` : `m${at - dots[index - 1]!} 0h0`);
  }
  return { width: columns + 1, height: clausePlotHeight, shapes: [...paths].map(([name, d]) => ({ name, d })) };
}

function box(from: number, to: number, above: number, below: number): string {
  return `M${from} ${above}h${to - from}v${below - above}h${from - to}z`;
}
