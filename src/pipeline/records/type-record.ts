import { addresses } from '../schema/addresses.ts';
import type { TypeRecord } from '../schema/type-record.ts';
import type { ClauseContext } from './clause-context.ts';
import { countSeverities } from './severity.ts';
import { toTypeScores } from './suggestion-scores.ts';
import { newestOfType } from './type-changes.ts';
import { toTypeHead } from './type-head.ts';

/**
 * The record of a clause type's page. In: a type and the answers to it. Out: who says it, who is silent, who
 * was not reviewed, and every clause of the type by platform.
 */
export function toTypeRecord(slug: string, { joined, answers, rows, times }: ClauseContext): TypeRecord {
  const { vocabulary, byType } = joined;
  const type = vocabulary.types.get(slug)!;
  const clauses = byType.get(slug) ?? [];
  const { saying, found, silent, notReviewed, prevalence } = answers.get(slug)!;
  const names = (platforms: typeof saying) =>
    platforms.map((platform) => ({ slug: platform.slug, name: platform.value.name }));
  return {
    kind: 'type',
    path: addresses.type(slug),
    ...toTypeHead(slug, vocabulary),
    prevalence,
    severities: countSeverities(clauses.map(({ severity }) => severity.level)),
    clauses: clauses.map((clause) => rows.get(clause.path)!),
    changes: newestOfType(
      slug,
      [...new Set(clauses.map(({ document }) => document.path))].flatMap((path) => times.get(path)?.rows ?? []),
    ),
    saying: names(saying),
    found: names(found),
    silent: names(silent),
    notReviewed: names(notReviewed),
    regulations: type.regulations.map((id) => {
      const { short, official, jurisdictionName } = vocabulary.regulations.get(id)!;
      return { id, short, official, jurisdictionName };
    }),
    synonyms: type.synonyms,
    glosses: type.glosses,
    mapsTo: type.mapsTo,
    suggestions: toTypeScores(slug),
    formerly: type.formerly.map((former) => ({ ...former, isType: vocabulary.types.has(former.slug) })),
    neighbours: [...vocabulary.types].flatMap(([other, { name, category: its }]) =>
      its === type.category && other !== slug ? [{ slug: other, name }] : [],
    ),
    origin: { file: `clause-types/${slug}.yml` },
  };
}
