/** The answers of one clause type as data, for a reader's own choice of platforms: /compare/<type>.json, and /compare/<type>/<audience>.json. */
import type { APIRoute } from 'astro';
import type { ComparisonRecord } from '../../pipeline/schema/comparison-record.ts';
import { loadRecords, type Page } from '../../site/records.ts';

export async function getStaticPaths() {
  const pages = await loadRecords('comparisons');
  return pages.map((page) => ({
    params: { scope: page.head.path.slice('compare/'.length) },
    props: page,
    cacheKey: page.cacheKey,
  }));
}

export const GET: APIRoute = async ({ props }) => {
  const { slug, name, question, actor, audience, prevalence, answers } = (
    await (props as Page<ComparisonRecord>).read()
  ).data;
  // What stands beside it already is left out: the platform of each clause, the first of its words.
  const slim = answers.map((answer) => ({
    ...answer,
    clauses: answer.clauses.map(({ opening: _opening, platform: _platform, ...clause }) => clause),
  }));
  return new Response(`${JSON.stringify({ slug, name, question, actor, audience, prevalence, answers: slim })}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
