import type { RegulationRecord } from './regulation-record.ts';

interface LawPart {
  /** Its anchor. */
  readonly id: string;
  readonly article: string;
  readonly title?: string | undefined;
  readonly fits: RegulationRecord['citable'][number]['fits'];
}

/**
 * The parts of a law that its page has an anchor for. In: the record of a law. Out: parts that clauses name, then those that the
 * vocabulary says can be named, each once.
 */
export function lawParts({ articles, citable }: Pick<RegulationRecord, 'articles' | 'citable'>): LawPart[] {
  const cited = articles.flatMap(({ id, article }) => (article ? [{ id, article }] : []));
  const others = citable.filter(({ id }) => !cited.some((one) => one.id === id));
  return [...cited, ...others].map(({ id, article }) => {
    const { title, fits = [] } = citable.find((one) => one.id === id) ?? {};
    return { id, article, title, fits };
  });
}
