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
    const { shapes } = toClauseShapes({ ...span, columns: 8, bands, ticks: [], dots: [0] });
    expect(Object.fromEntries(shapes.map(({ name, d }) => [name, d]))).toEqual({
      verbatim: 'M0 16h1',
      reworded: 'M2 19.5h1',
      gone: 'M4 23h1',
      unreadable: 'M6 16h1',
      mixed: 'M8.5 9v14',
      gap: 'M1 16h1m1 0h1m1 0h1m1 0h1',
      captures: 'M0.5 29h0',
    });
  });

  test('of a clause draw neighbouring columns as one stroke, and the next from where it ended', () => {
    const bands = [
      { state: 'gone', start: 0, end: 4 },
      { state: 'gone', start: 5, end: 5 },
      { state: 'mixed', start: 6, end: 8 },
      { state: 'gone', start: 9, end: 9 },
    ] as const;
    const { shapes } = toClauseShapes({ ...span, columns: 9, bands: [...bands], ticks: [], dots: [0, 1, 2, 9] });
    expect(shapes.map(({ d }) => d)).toEqual(['M0 23h6m3 0h1', 'M6.5 9v14m1 0v-14m1 0v14', 'M0.5 29h2m7 0h0']);
  });

  test('of a clause whose document switches to and fro in every column stay short', () => {
    const bands = Array.from({ length: 241 }, (_, at) => ({
      state: at % 2 ? ('gone' as const) : ('verbatim' as const),
      ...{ start: at, end: at },
    }));
    const dots = bands.map(({ start }) => start);
    const { shapes } = toClauseShapes({ ...span, columns: 240, bands, ticks: [], dots });
    expect(shapes.map(({ d }) => d).join('').length).toBeLessThan(1500);
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
