import { describe, expect, test } from 'vitest';
import { toClauseShapes } from './clause-shapes.ts';
import { toDocumentShapes } from './document-shapes.ts';
import { toPlatformShapes } from './platform-shapes.ts';

const span = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

describe('the shapes of plots', () => {
  test('tell the states of a clause apart by their form', () => {
    const bands = (['verbatim', 'reworded', 'gone', 'unreadable', 'mixed'] as const).map((state, index) => {
      return { state, start: index * 2, end: index * 2 };
    });
    const { shapes } = toClauseShapes({ ...span, columns: 240, bands, ticks: [], dots: [0] });
    const forms = shapes.map(({ d }) => d.replace(/[\d.]+/g, '#'));
    expect(shapes.map(({ name }) => name)).toEqual([
      ...['verbatim', 'reworded-frame', 'reworded', 'gone', 'unreadable', 'mixed-frame', 'mixed', 'captures'],
    ]);
    expect(new Set(forms).size).toBeGreaterThanOrEqual(4);
  });

  test('of a document with one version are a short line and no bar', () => {
    const shapes = toDocumentShapes({
      ...{ ...span, columns: 120, bars: [], tallest: 0 },
      words: [{ at: 60, words: 10 }],
      mostWords: 10,
    });
    expect(shapes.words).toBe('M60 2H61');
    expect(shapes.substantive + shapes.other + shapes.failed).toBe('');
  });

  test('let one change be seen beside a column of a hundred', () => {
    const bars = [
      { at: 0, substantive: 1, other: 0, failed: 0 },
      { at: 9, substantive: 100, other: 0, failed: 1 },
    ];
    const { substantive, failed } = toDocumentShapes({
      ...span,
      columns: 120,
      bars,
      tallest: 101,
      words: [],
      mostWords: 0,
    });
    expect(substantive).toBe('M0 24V21H1V24ZM9 24V6H10V24Z');
    expect(failed).toBe('M9.5 3h0');
  });

  test('of a platform draw a column once, as a change of words where there is one', () => {
    const shapes = toPlatformShapes({
      path: 'p',
      title: 'T',
      start: 0,
      end: 9,
      substantive: [3],
      other: [3, 5],
      changes: 1,
    });
    expect(shapes.substantive).toBe('M3.5 1V15');
    expect(shapes.other).toBe('M5.5 5.5V10.5');
  });
});
