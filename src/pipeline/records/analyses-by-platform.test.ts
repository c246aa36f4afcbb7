import { expect, test } from 'vitest';
import type { AnalysisNews } from '../schema/digest-record.ts';
import { toAnalysesByPlatform } from './analyses-by-platform.ts';

test('a clause that was written and revised in a week is one line; platforms with more news come first', () => {
  const folded = toAnalysesByPlatform([
    news('beacon', 'terms', 'jury', 'new'),
    news('aster', 'terms', 'courts', 'revised', 'Third.'),
    news('aster', 'terms', 'courts', 'new'),
    news('aster', 'terms', 'courts', 'revised', 'First.'),
    news('aster', 'terms', 'courts', 'revised', 'First.'),
    news('aster', 'privacy', 'sale', 'revised', 'Said more plainly.'),
  ]);
  expect(
    folded.map(({ platform, written, revised, clauses }) => [
      `${platform.name}: ${written} written, ${revised} revised`,
      ...clauses.map(
        ({ path, isNew, revisions, notes }) => `${path}${isNew ? ', new' : ''}, ${revisions}: ${notes.join(' ')}`,
      ),
    ]),
  ).toEqual([
    [
      'aster: 1 written, 2 revised',
      'platforms/aster/terms/courts, new, 3: First. Third.',
      'platforms/aster/privacy/sale, 1: Said more plainly.',
    ],
    ['beacon: 1 written, 0 revised', 'platforms/beacon/terms/jury, new, 0: '],
  ]);
});

function news(platform: string, document: string, title: string, what: AnalysisNews['what'], note?: string) {
  const clause = {
    path: `platforms/${platform}/${document}/${title}`,
    platform: { slug: platform, name: platform },
    document: { slug: document, title: document },
    title,
  };
  return { on: '2026-01-01', what, ...(note && { note }), clause } as AnalysisNews;
}
