/**
 * Which other clauses a clause page shows.
 * In: the joined corpus. Out: for a clause its peers on other platforms (same type, hence same actor), its related
 * clauses and its neighbours in the text. Choices are fixed by paths, and go round so that every platform is shown somewhere.
 */
import type { Joined } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { severityRank } from './severity.ts';

const peersShown = 3;
const relatedShown = 4;
/** The two beside it in the text included, which the page leads to by themselves. */
const neighboursShown = 6;

export interface Choices {
  /** Every clause of the type on other platforms is counted … */
  elsewhere(clause: JoinedClause): { clauses: number; platforms: number; peers: readonly JoinedClause[] };
  /** … related ones share the category and the platform and stand in other documents. */
  related(clause: JoinedClause): readonly JoinedClause[];
  inDocument(clause: JoinedClause): readonly JoinedClause[];
}

export function makeChoices({ byType: allByType, platforms, wordings }: Joined): Choices {
  const byType = new Map([...allByType].map(([type, clauses]) => [type, clauses.filter(wordings.isHead)]));
  const gravestByType = new Map([...byType].map(([type, clauses]) => [type, gravestOfEachPlatform(clauses)]));
  const ownByType = countByKey([...byType.values()].flat());
  const byPlatform = new Map(
    platforms.map((platform) => [platform.slug, platform.documents.flatMap(({ clauses }) => clauses)]),
  );
  const byDocument = new Map(
    platforms.flatMap(({ documents }) => documents.map((document) => [document.path, document.clauses] as const)),
  );
  return {
    elsewhere(clause) {
      const gravest = gravestByType.get(clause.value.clauseType)!;
      const own = gravest.findIndex((one) => one.platform.slug === clause.platform.slug);
      const peers: JoinedClause[] = [];
      for (let step = 1; step < gravest.length && peers.length < peersShown; step++)
        peers.push(gravest[(own + step) % gravest.length]!);
      const clauses = byType.get(clause.value.clauseType)!.length - ownByType.get(keyOf(clause))!;
      return { clauses, platforms: gravest.length - 1, peers };
    },
    related(clause) {
      return byPlatform
        .get(clause.platform.slug)!
        .filter((one) => one.document.path !== clause.document.path && one.type.category === clause.type.category)
        .sort((a, b) => sameType(b, clause) - sameType(a, clause) || graver(a, b))
        .slice(0, relatedShown);
    },
    inDocument(clause) {
      const others = byDocument.get(clause.document.path)!;
      const at = others.findIndex(({ path }) => path === clause.path);
      const start = Math.max(0, Math.min(at - neighboursShown / 2, others.length - neighboursShown - 1));
      return others
        .slice(start, start + neighboursShown + 1)
        .filter((other) => Math.abs(others.indexOf(other) - at) > 1);
    },
  };
}

function keyOf({ platform, value }: JoinedClause): string {
  return `${platform.slug} ${value.clauseType}`;
}

function countByKey(clauses: readonly JoinedClause[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const clause of clauses) counts.set(keyOf(clause), (counts.get(keyOf(clause)) ?? 0) + 1);
  return counts;
}

function gravestOfEachPlatform(clauses: readonly JoinedClause[]): JoinedClause[] {
  const gravest = new Map<string, JoinedClause>();
  for (const clause of clauses) {
    const known = gravest.get(clause.platform.slug);
    if (!known || graver(clause, known) < 0) gravest.set(clause.platform.slug, clause);
  }
  return [...gravest.values()];
}

function sameType(a: JoinedClause, b: JoinedClause): number {
  return a.value.clauseType === b.value.clauseType ? 1 : 0;
}

function graver(a: JoinedClause, b: JoinedClause): number {
  return (
    severityRank[b.severity.level] - severityRank[a.severity.level] || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}
