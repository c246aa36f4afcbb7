/**
 * What a platform answers to a clause type, and how many answer alike: the one birthplace of prevalence.
 * In: the joined corpus. Out: for each type the platforms that say it, are silent, were not reviewed for it,
 * or have no document it could stand in. Saying: at least one clause of the type. Silent: a document was
 * reviewed for the type and has none.
 */
import type { Prevalence } from '../schema/record-parts.ts';
import type { Severity } from '../schema/rubric.ts';
import type { Joined, JoinedClause, JoinedPlatform } from './join.ts';
import { severityRank } from './severity.ts';

export type Answer = Severity | 'silent' | 'not-reviewed' | 'no-document';

export interface TypeAnswers {
  readonly saying: readonly JoinedPlatform[];
  readonly silent: readonly JoinedPlatform[];
  readonly notReviewed: readonly JoinedPlatform[];
  readonly byPlatform: ReadonlyMap<string, Answer>;
  readonly prevalence: Prevalence;
}

export function toAnswers(joined: Joined): Map<string, TypeAnswers> {
  return new Map([...joined.vocabulary.types.keys()].map((type) => [type, answersTo(joined, type)]));
}

function answersTo({ platforms, byType }: Joined, type: string): TypeAnswers {
  const clauses = byType.get(type) ?? [];
  const gravest = new Map<string, Severity>();
  for (const { platform, severity } of clauses) {
    const known = gravest.get(platform.slug);
    if (!known || severityRank[severity.level] > severityRank[known]) gravest.set(platform.slug, severity.level);
  }
  const byPlatform = new Map(
    platforms.map((platform) => [platform.slug, gravest.get(platform.slug) ?? withoutClause(platform, type)]),
  );
  const answering = (...answers: Answer[]) => platforms.filter(({ slug }) => answers.includes(byPlatform.get(slug)!));
  const saying = answering('high', 'medium', 'low');
  const silent = answering('silent');
  return {
    saying,
    silent,
    notReviewed: answering('not-reviewed'),
    byPlatform,
    prevalence: toPrevalence(clauses, saying.length, silent.length, platforms.length),
  };
}

function withoutClause(platform: JoinedPlatform, type: string): Answer {
  if (platform.documents.some(({ reviewed }) => reviewed.has(type))) return 'silent';
  return platform.documents.some(({ applicable }) => applicable.includes(type)) ? 'not-reviewed' : 'no-document';
}

function toPrevalence(clauses: readonly JoinedClause[], saying: number, silent: number, platforms: number): Prevalence {
  const reviewed = saying + silent;
  const band = reviewed < 5 ? undefined : bandOf(saying / reviewed);
  return { saying, silent, reviewed, platforms, clauses: clauses.length, ...(band && { band }) };
}

/** Published bounds: rare below a tenth, uncommon below a third, common below two thirds, widespread from there. */
function bandOf(share: number): NonNullable<Prevalence['band']> {
  if (share < 1 / 10) return 'rare';
  if (share < 1 / 3) return 'uncommon';
  return share < 2 / 3 ? 'common' : 'widespread';
}
