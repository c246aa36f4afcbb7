/**
 * The clauses of a law under the articles they name. In: the record of a law. Out: each article with its heading and its
 * clauses, each with the reason why it is read beside that article.
 */
import { citedPart } from '../pipeline/records/texts.ts';
import type { RegulationRecord } from '../pipeline/schema/regulation-record.ts';

export function toArticles(law: RegulationRecord) {
  const byPath = new Map(law.clauses.map(({ article: _article, ...row }) => [row.path, row]));
  return law.articles.map(({ id, article, clauses }) => ({
    id,
    title: article ? citedPart(law.unit[0]?.toUpperCase() + law.unit.slice(1), article) : 'The law as a whole',
    rows: clauses.flatMap(({ path, because }) => {
      const row = byPath.get(path);
      return row ? [{ ...row, because }] : [];
    }),
  }));
}
