/**
 * The clauses of a law under the articles they name. In: the record of a law. Out: each article with its heading and its
 * clauses, each with the reason why it is read beside that article.
 */

import { citedPart } from '../pipeline/records/texts.ts';
import { once } from '../pipeline/schema/once.ts';
import { byCodeOrder } from '../pipeline/schema/order.ts';
import type { RegulationRecord } from '../pipeline/schema/regulation-record.ts';
import { newestOf } from './changed.ts';
import { mostRows, toParts } from './parts.ts';

const titleOf = ({ unit }: RegulationRecord, article?: string) =>
  article ? citedPart(`${unit[0]?.toUpperCase()}${unit.slice(1)}`, article) : 'The law as a whole';

export const toArticles = once((law: RegulationRecord) => {
  const byPath = new Map(law.clauses.map(({ article: _article, ...row }) => [row.path, row]));
  return law.articles.map(({ id, article, clauses }) => ({
    id,
    ...(article && { article }),
    title: titleOf(law, article),
    rows: clauses.flatMap(({ path, because }) => {
      const row = byPath.get(path);
      return row ? [{ ...row, because }] : [];
    }),
  }));
});

/** An article with its rows in parts of a page each, and what all of these pages print of it: of each part the names of the first and the last platform. */
export function toArticleParts({ rows, ...article }: ReturnType<typeof toArticles>[number]) {
  const parts = toParts(rows, mostRows);
  return {
    ...article,
    count: rows.length,
    changed: newestOf(...rows.map(({ capturedAt }) => capturedAt)),
    names: parts.map((own) => [...own.slice(0, 1), ...own.slice(-1)].map(({ platform }) => platform.name)),
    parts,
  };
}

/** "6(1)(f)" and "6" → "6", "1798.120(a)" → "1798.120". */
const wholeOf = (article = '') => article.split('(', 1)[0]!.trimEnd();

/** What the parts of "6" are addressed below: the words of "article-6-1-f" that stand for "6". */
const addressOf = (id: string, whole: string) => id.split('-', 1 + (whole.match(/[a-z0-9]+/gi) ?? []).length).join('-');

/**
 * The same, by whole articles: those that are named by paragraph stand together. In: the record of a law. Out: each article
 * with what the vocabulary calls it, or else its parts; these with their own names; and which platforms and how many clauses
 * stand under it, each counted once. Where a single paragraph is named, it stands for the article.
 */
export function toWholeArticles(law: RegulationRecord) {
  const names = new Map(law.citable.map(({ article, title }) => [article, title]));
  return [...Map.groupBy(toArticles(law), ({ article }) => wholeOf(article))].map(([whole, articles]) => {
    const parts = articles.map((part) => ({ ...part, name: names.get(part.article ?? '') }));
    const rows = parts.flatMap((part) => part.rows);
    const [first] = parts;
    return {
      ...(parts.length === 1
        ? { id: first!.id, title: first!.title }
        : { id: addressOf(first!.id, whole), title: titleOf(law, whole) }),
      names: [names.get(whole) ?? parts.flatMap(({ name }) => name ?? [])].flat(),
      parts,
      clauses: new Set(rows.map(({ path }) => path)).size,
      platforms: [...new Map(rows.map(({ platform }) => [platform.slug, platform])).values()].sort(
        byCodeOrder(({ name }) => name),
      ),
    };
  });
}
