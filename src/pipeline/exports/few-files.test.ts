import { expect, test } from 'vitest';
import { isLeftOut } from './few-files.ts';

test.each([
  'api/v1/clauses/lumen/terms/we-train.json',
  'api/v1/platforms/lumen/terms.json',
  'platforms/lumen/index.md',
  'clauses/ai-training/index.md',
  'platforms/lumen/calendar.ics',
  'clauses/ai-training/calendar.ics',
  'platforms/lumen/card.png',
  'platforms/lumen/terms/index.md',
  'platforms/lumen/terms/we-train/index.md',
  'platforms/lumen/terms/changes/2025-01-01T00-00-00Z/index.md',
  'platforms/lumen/terms/atom-2-0f3a99c1.xml',
  'platforms/lumen/terms/feed.json',
  'platforms/lumen/terms/cite.csl.json',
  'platforms/lumen/terms/card.png',
  'platforms/lumen/terms/history/first-seen/windows.json',
  'digest/2026-w10/letter.txt',
  'badges/lumen/use.svg',
])('where a host takes few files, %s is left out', (path) => {
  expect(isLeftOut(path)).toBe(true);
});

test.each([
  'index.html',
  'index.md',
  'api/v1/platforms/lumen.json',
  'platforms/lumen/feed.json',
  'platforms/lumen/terms/index.html',
  'platforms/lumen/terms/card/index.html',
  'platforms/lumen/terms/cite-your-sources.bib/index.html',
  'platforms/lumen/terms/history/index.html',
  'clauses/index.md',
  'digest/feed.json',
  'data/jsonl/clauses.jsonl',
])('where a host takes few files, %s stays', (path) => {
  expect(isLeftOut(path)).toBe(false);
});
