import { expect, test } from 'vitest';
import type { SizeResult } from './bench-size.ts';
import { toFigures } from './figures.ts';
import { hasLongPage, reportSize } from './report.ts';

const cost = (name: string, cpu: number, said = '') => ({
  name,
  wall: cpu * 2,
  cpu,
  peakBytes: 5e8,
  mostBytes: 4e8,
  said,
});

test('a page of more than 250 KB fails a bench, and its report names it', () => {
  const files = [
    { path: 'a/index.html', bytes: 250_000 },
    { path: 'b/index.html', bytes: 250_001 },
  ];
  const stages = [{ first: cost('links', 1), files }];
  const total = { first: cost('build', 1), files };
  const floor = { wall: 1, cpu: 1, files: [] };
  const size = { clauses: 30, documents: 2, versions: 6, bytes: 28_000 };
  const result: SizeResult = { size, stages, total, reading: floor, writing: floor };
  expect(hasLongPage(result)).toBe(true);
  expect(reportSize(result)).toMatch(/b\/index\.html 250 KB, TOO LONG\n.*a\/index\.html 250 KB\n/);
  expect(hasLongPage({ ...result, stages: [{ first: cost('links', 1), files: files.slice(0, 1) }] })).toBe(false);
});

test('figures of a bench hold the builds, the stages and the floor', () => {
  const html = [
    { path: 'index.html', bytes: 900 },
    { path: 'clauses/index.html', bytes: 1200 },
  ];
  const result: SizeResult = {
    size: { clauses: 30, documents: 2, versions: 6, bytes: 28_000 },
    stages: [
      { first: cost('pages', 3.256, '1,234 pages, 1,300 rendered'), again: cost('pages', 0.5), files: html },
      { first: cost('links', 1), again: cost('links', 0.1), files: html },
    ],
    total: { first: cost('build', 4.256), again: cost('build', 0.6), files: html },
    reading: { wall: 0.1, cpu: 0.2, files: [] },
    writing: { wall: 0.3, cpu: 0.4, files: [] },
  };
  const { on, load, sizes } = toFigures([result], '2026-11-29', 2.345);
  expect({ on, load }).toEqual({ on: '2026-11-29', load: 2.35 });
  expect(sizes).toEqual([
    {
      ...{ clauses: 30, documents: 2, versions: 6, pages: 1234, files: 2, bytes: 2100 },
      cold: { wall: 8.51, cpu: 4.26, peakBytes: 5e8 },
      edit: { wall: 1.2, cpu: 0.6 },
      floor: { wall: 0.4, cpu: 0.6 },
      stages: [
        { name: 'pages', cold: 3.26, edit: 0.5 },
        { name: 'links', cold: 1, edit: 0.1 },
      ],
    },
  ]);
});
