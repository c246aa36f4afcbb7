/**
 * Regulations as clauses name them, and the record of each law's page.
 * In: the joined corpus. Out: for each law the clauses that are read beside it, each once, with articles and reasons.
 */
import { addresses } from '../schema/addresses.ts';
import type { Clause } from '../schema/clause.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import { byCodeOrder, inCodeOrder } from '../schema/order.ts';
import type { RegulationRecord } from '../schema/regulation-record.ts';
import type { Vocabulary } from '../sources/vocabulary.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import type { JoinedClause } from './joined.ts';
import { citedPart } from './texts.ts';

/** The laws that a clause names, with their names and jurisdictions, each with article and reason. */
export function toRegulationReferences(
  named: Clause['regulations'],
  { regulations }: Vocabulary,
): ClauseRecord['regulations'] {
  return named.map(({ id, article, because }) => {
    const { short, official, jurisdictionName, unit } = regulations.get(id)!;
    return { id, short, official, jurisdictionName, unit, ...(article && { article }), because };
  });
}

/** The clauses that name each law, by its id; laws that nobody names are left out. */
export function byRegulation(clauses: readonly JoinedClause[]): Map<string, JoinedClause[]> {
  const index = new Map<string, JoinedClause[]>();
  for (const clause of clauses) {
    for (const id of new Set(clause.value.regulations.map((one) => one.id))) {
      const naming = index.get(id);
      if (naming) naming.push(clause);
      else index.set(id, [clause]);
    }
  }
  return index;
}

/**
 * The record of a law's page. In: its id and the clauses that are read beside it. Out: each clause once, sorted by article, and
 * what of the law is cited.
 */
export function toRegulationRecord(
  id: string,
  clauses: readonly JoinedClause[],
  { joined, rows }: ClauseContext,
): RegulationRecord {
  const { vocabulary } = joined;
  const { summary: _summary, articles: citable, ...law } = vocabulary.regulations.get(id)!;
  const named = clauses.map((clause) => {
    const references = clause.value.regulations.filter((one) => one.id === id);
    return { ...rows.get(clause.path)!, ...inOneLine(references, law.unit) };
  });
  return {
    kind: 'regulation',
    path: addresses.regulation(id),
    ...law,
    clauses: named.sort((a, b) => compareArticles(a.article, b.article) || inCodeOrder(a.path, b.path)),
    articles: toArticles(id, clauses),
    citable: citable.map(({ article, title, fits }) => ({
      id: toArticleId(article),
      article,
      ...(title && { title }),
      fits: fits.map(({ clauseTypes, stances = [], because }) => ({
        types: clauseTypes.flatMap((slug) => {
          const name = vocabulary.types.get(slug)?.name;
          return name === undefined ? [] : [{ slug, name }];
        }),
        stances,
        because,
      })),
    })),
    platforms: new Set(clauses.map(({ platform }) => platform.slug)).size,
    types: [...vocabulary.types]
      .filter(([, type]) => type.regulations.includes(id))
      .map(([slug, { name }]) => ({ slug, name })),
    origin: { file: 'regulations.yml' },
  };
}

/** A clause that names several articles is still one clause: the first article, then the others with their reasons. */
function inOneLine(references: Clause['regulations'], unit: string): { article?: string; because: string } {
  const [first, ...others] = [...references].sort((a, b) => compareArticles(a.article, b.article));
  const reasons = others.map(({ article, because }) => (article ? `${citedPart(unit, article)}: ${because}` : because));
  return { ...(first!.article && { article: first!.article }), because: [first!.because, ...reasons].join('; ') };
}

/** By article, in their order; clauses that name the law as a whole come last. */
function toArticles(id: string, clauses: readonly JoinedClause[]): RegulationRecord['articles'] {
  const named = clauses.flatMap((clause) =>
    clause.value.regulations
      .filter((one) => one.id === id)
      .map(({ article = '', because }) => ({ article, path: clausePath(clause), because })),
  );
  return [...Map.groupBy(named, ({ article }) => article)]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareArticles(a, b))
    .map(([article, list]) => ({
      id: toArticleId(article),
      ...(article && { article }),
      clauses: list.map(({ path, because }) => ({ path, because })).sort(byCodeOrder(({ path }) => path)),
    }));
}

/** "6(1)(f)" → "article-6-1-f". */
function toArticleId(article: string): string {
  const parts = article.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return article === '' ? 'as-a-whole' : ['article', ...parts].join('-');
}

const collator = new Intl.Collator('en', { numeric: true });

function compareArticles(a = '', b = ''): number {
  return collator.compare(a, b);
}
