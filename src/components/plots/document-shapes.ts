/**
 * The changes and the length of a document as shapes of three SVGs that share one time. In: its plot. Out: a step line of
 * its words, bars of substantive changes, bars of other steps with signs where a capture failed.
 */
import type { DocumentPlot } from '../../pipeline/schema/time-parts.ts';

interface DocumentShapes {
  readonly width: number;
  readonly height: number;
  readonly words: string;
  readonly substantive: string;
  readonly other: string;
  readonly failed: string;
  /** Most of each in one column. */
  readonly most: { readonly substantive: number; readonly other: number };
}

const height = 24;

export function toDocumentShapes({ bars, words, mostWords, columns }: DocumentPlot): DocumentShapes {
  const most = {
    substantive: bars.reduce((a, b) => Math.max(a, b.substantive), 0),
    other: bars.reduce((a, b) => Math.max(a, b.other), 0),
  };
  return {
    width: columns + 1,
    height,
    words: toSteps(words, mostWords, columns),
    substantive: bars.map(({ at, substantive }) => toBar(at, substantive, most.substantive)).join(''),
    other: bars.map(({ at, other }) => toBar(at, other, most.other)).join(''),
    failed: bars.map(({ at, failed }) => (failed > 0 ? `M${at + 0.5} 3h0` : '')).join(''),
    most,
  };
}

/** At least an eighth of the height, so that one change among many in other columns is still seen. */
function toBar(at: number, n: number, most: number): string {
  if (n === 0) return '';
  const rise = Math.max(height / 8, ((height - 6) * n) / most);
  return `M${at} ${height}V${round(height - rise)}H${at + 1}V${height}Z`;
}

/** A line that stays where it was until the next version. */
function toSteps(words: DocumentPlot['words'], most: number, columns: number): string {
  const heightOf = (n: number) => round(height - 2 - (most === 0 ? 0 : ((height - 4) * n) / most));
  const [first, ...rest] = words;
  if (!first) return '';
  const steps = rest.map(({ at, words: n }) => `H${at + 0.5}V${heightOf(n)}`).join('');
  const end = rest.length === 0 ? `H${Math.min(columns + 1, first.at + 1)}` : '';
  return `M${first.at + (rest.length === 0 ? 0 : 0.5)} ${heightOf(first.words)}${steps}${end}`;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
