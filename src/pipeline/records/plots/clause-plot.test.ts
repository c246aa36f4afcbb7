import { describe, expect, test } from 'vitest';
import type { LineageRun } from '../../text/clause-life.ts';
import type { Version } from '../../text/timeline.ts';
import { clauseColumns, toClausePlot } from './clause-plot.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().replace('.000', '');
const versionsOn = (...days: number[]) =>
  days.map((n, index) => {
    const capture = { capturedAt: day(n) };
    return { number: index + 1, capture, captures: [capture], last: capture } as unknown as Version;
  });
const run = (state: LineageRun['state'], from: number, to: number): LineageRun => ({ state, from, to });
const plotOf = (versions: Version[], ...runs: LineageRun[]) =>
  toClausePlot({ runs, events: [], standings: [], wordings: [] } as never, versions);

describe('the picture of a clause', () => {
  test('of one version is one mark in the middle', () => {
    const plot = plotOf(versionsOn(0), run('verbatim', 1, 1));
    expect(plot.bands).toEqual([{ state: 'verbatim', start: clauseColumns / 2, end: clauseColumns / 2 }]);
    expect(plot.dots).toEqual([clauseColumns / 2]);
  });

  test('leaves the time between two captures with different words empty', () => {
    const { bands } = plotOf(versionsOn(0, 10, 20), run('verbatim', 1, 2), run('gone', 3, 3));
    expect(bands).toEqual([
      { state: 'verbatim', start: 0, end: 20 },
      { state: 'gone', start: 40, end: 40 },
    ]);
  });

  test('of 2,484 versions that switch to and fro has no more shapes than columns, and says that states are mixed', () => {
    const days = Array.from({ length: 2484 }, (_, index) => index / 4);
    const runs = days.map((_, index) => run(index % 2 ? 'gone' : 'verbatim', index + 1, index + 1));
    const plot = plotOf(versionsOn(...days), ...runs);
    expect(plot.bands.length).toBeLessThanOrEqual(clauseColumns + 1);
    expect(plot.dots.length).toBeLessThanOrEqual(clauseColumns + 1);
    expect(new Set(plot.bands.map(({ state }) => state))).toContain('mixed');
  });

  test('places captures whose dates run backwards inside it', () => {
    const { bands } = plotOf(versionsOn(0, 20, 10), run('verbatim', 1, 3));
    expect(bands).toEqual([{ state: 'verbatim', start: 0, end: 40 }]);
  });
});
