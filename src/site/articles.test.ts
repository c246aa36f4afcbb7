import { expect, test } from 'vitest';
import type { RegulationRecord } from '../pipeline/schema/regulation-record.ts';
import { toArticleParts, toWholeArticles } from './articles.ts';
import { mostRows } from './parts.ts';

const row = (path: string, slug: string) => ({ path, platform: { slug, name: slug } });
const law = {
  unit: 'Article',
  clauses: [row('a', 'x'), row('b', 'y')],
  articles: [
    { id: 'article-5-1-b', article: '5(1)(b)', clauses: [{ path: 'a', because: 'purpose' }] },
    {
      id: 'article-5-1-e',
      article: '5(1)(e)',
      clauses: [
        { path: 'a', because: 'time' },
        { path: 'b', because: 'time' },
      ],
    },
    { id: 'article-17', article: '17', clauses: [{ path: 'b', because: 'erasure' }] },
    { id: 'as-a-whole', clauses: [{ path: 'b', because: 'all of it' }] },
  ],
  citable: [
    { article: '5(1)(b)', title: 'Purpose limitation' },
    { article: '5(1)(e)', title: 'Storage limitation' },
    { article: '17', title: 'Right to erasure' },
  ],
} as unknown as RegulationRecord;

test('articles that are named by paragraph stand under the whole article, whose address is part of theirs', () => {
  expect(toWholeArticles(law).map(({ id, title, parts }) => [id, title, parts.length])).toEqual([
    ['article-5', 'Article 5', 2],
    ['article-17', 'Article 17', 1],
    ['as-a-whole', 'The law as a whole', 1],
  ]);
});

test('an article has the name the vocabulary gives it, or else those of its parts', () => {
  expect(toWholeArticles(law).map(({ names }) => names)).toEqual([
    ['Purpose limitation', 'Storage limitation'],
    ['Right to erasure'],
    [],
  ]);
});

test('a clause that names two paragraphs of an article counts once under it', () => {
  expect(toWholeArticles(law)[0]).toMatchObject({ clauses: 2, platforms: [{ slug: 'x' }, { slug: 'y' }] });
});

test('an annex is taken whole where its points are named, and a single one stands for it', () => {
  const points = ['q', 'r'].map((point) => ({
    id: `article-annex-point-1-${point}`,
    article: `Annex, point 1(${point})`,
    clauses: [],
  }));
  expect(toWholeArticles({ ...law, articles: points })[0]!.id).toBe('article-annex-point-1');
  expect(toWholeArticles({ ...law, articles: points.slice(1) })[0]).toMatchObject({
    id: 'article-annex-point-1-r',
    title: 'Annex, point 1(r)',
  });
});

test('a part of an article prints its own rows, and of the others how many there are, the newest, and the platforms at the ends of each part', () => {
  const rows = Array.from({ length: mostRows + 2 }, (_, at) => ({
    path: `c${at}`,
    because: 'all of it',
    platform: { slug: `p${at}`, name: `P${at}` },
    capturedAt: at === 3 ? '2026-02-01T00:00:00Z' : '2026-01-01T00:00:00Z',
  }));
  type Article = Parameters<typeof toArticleParts>[0];
  const { parts, ...printed } = toArticleParts({ id: 'as-a-whole', title: 'All', rows } as unknown as Article);
  expect(parts.map(({ length }) => length)).toEqual([mostRows, 2]);
  expect(printed).toEqual({
    ...{ id: 'as-a-whole', title: 'All', count: mostRows + 2, changed: '2026-02-01T00:00:00Z' },
    names: [
      ['P0', `P${mostRows - 1}`],
      [`P${mostRows}`, `P${mostRows + 1}`],
    ],
  });
});
