/**
 * Regulations as clauses name them, and the record of each law's page.
 * In: the joined corpus. Out: for each law the clauses that are read beside it, with article and reason.
 */
import type { Clause } from '../schema/clause.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { RegulationRecord } from '../schema/document-record.ts';
import type { Vocabulary } from '../sources/vocabulary.ts';
import type { ClauseContext } from './clause-record.ts';
import type { JoinedClause } from './join.ts';

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
    for (const id of new Set(clause.value.regulations.map((one) => one.id)))
      index.set(id, [...(index.get(id) ?? []), clause]);
  }
  return index;
}

export function toRegulationRecord(
  id: string,
  clauses: readonly JoinedClause[],
  { joined, rows }: ClauseContext,
): RegulationRecord {
  const { vocabulary } = joined;
  const { summary: _summary, ...law } = vocabulary.regulations.get(id)!;
  const named = clauses.flatMap((clause) =>
    clause.value.regulations
      .filter((one) => one.id === id)
      .map(({ article, because }) => ({ ...rows.get(clause.path)!, ...(article && { article }), because })),
  );
  return {
    kind: 'regulation',
    path: `regulations/${id}`,
    ...law,
    clauses: named.sort((a, b) => compareArticles(a.article, b.article) || (a.path < b.path ? -1 : 1)),
    platforms: new Set(clauses.map(({ platform }) => platform.slug)).size,
    types: [...vocabulary.types]
      .filter(([, type]) => type.regulations.includes(id))
      .map(([slug, { name }]) => ({ slug, name })),
    origin: { file: 'regulations.yml' },
  };
}

const collator = new Intl.Collator('en', { numeric: true });

function compareArticles(a = '', b = ''): number {
  return collator.compare(a, b);
}
