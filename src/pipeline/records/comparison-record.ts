import { hash } from 'node:crypto';
import { addresses } from '../schema/addresses.ts';
import type { Audience } from '../schema/applies-to.ts';
import type { ComparisonRecord, PlatformAnswer, WordingFamily } from '../schema/comparison-record.ts';
import { inCodeOrder } from '../schema/order.ts';
import type { AudiencePage } from '../schema/record-parts.ts';
import type { Edit } from '../schema/time-parts.ts';
import { digestWords } from '../text/clause-facts.ts';
import { toEdits } from '../text/edits.ts';
import { type Known, recall } from '../text/known.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import { familyLikeness, toFamilies } from './families.ts';
import type { JoinedClause } from './joined.ts';
import { toObservation } from './observation.ts';
import { toNewest } from './platform-answers.ts';
import { countSeverities } from './severity.ts';
import { toTypeHead } from './type-head.ts';

/**
 * The record of a comparison: one clause type across all platforms. In: a type, the answers, the clauses.
 * Out: every platform's answer with its words and date, and the wording families with what differs in them.
 */
export function toComparisonRecord(
  slug: string,
  audience: Audience,
  platformAnswers: readonly PlatformAnswer[],
  { joined, byAudience, known }: ClauseContext,
): ComparisonRecord {
  const { vocabulary } = joined;
  const answers = byAudience.get(audience)!;
  const type = vocabulary.types.get(slug)!;
  const { replies, prevalence } = answers.get(slug)!;
  const clauses = [...replies.values()].flatMap((reply) => reply.clauses);
  const families = toWordingFamilies(clauses, known);
  const inFamilies = families.reduce((sum, { members }) => sum + members.length, 0);
  return {
    kind: 'comparison',
    path: addresses.comparison(prevalence.scope),
    audience,
    audiences: audiencePages('compare', slug, joined.audiences, byAudience),
    ...toTypeHead(slug, vocabulary),
    prevalence,
    severities: countSeverities(clauses.map(({ severity }) => severity.level)),
    ...toNewest(platformAnswers),
    answers: [...platformAnswers],
    families,
    ownWords: clauses.length - inFamilies,
    likeness: familyLikeness,
    neighbours: [...vocabulary.types].flatMap(([other, { name, category: its }]) =>
      its === type.category && other !== slug && answers.get(other)!.prevalence.answered > 0
        ? [{ slug: other, name }]
        : [],
    ),
    origin: { file: `clause-types/${slug}.yml` },
  };
}

/** The pages on which each audience is answered about a type; an audience that nothing is known for has none. */
export function audiencePages(
  folder: string,
  type: string,
  audiences: readonly Audience[],
  byAudience: ClauseContext['byAudience'],
): AudiencePage[] {
  return audiences.flatMap((audience) => {
    const { scope, answered } = byAudience.get(audience)!.get(type)!.prevalence;
    return answered > 0 ? [{ audience, path: `${folder}/${scope}`, answered }] : [];
  });
}

/** Clauses by the day they were first seen, so that the first of a family is the oldest known wording. */
function toWordingFamilies(clauses: readonly JoinedClause[], known: Known): WordingFamily[] {
  const seen = new Map(
    clauses.map((clause) => [
      clause,
      toObservation(clause.document.reading.versions, clause.reading.verbatim).firstSeen,
    ]),
  );
  const inOrder = clauses.toSorted((a, b) => inCodeOrder(seen.get(a)!, seen.get(b)!) || inCodeOrder(a.path, b.path));
  const namesOf = ({ platform: { value } }: JoinedClause) =>
    [value.name, value.operator, ...value.formerNames].filter((name) => name !== undefined);
  // No text is opened to find out that all are the same.
  const texts = inOrder.map((clause) => [clausePath(clause), digestWords(clause.reading), namesOf(clause)]);
  return recall(known, `families:${hash('sha256', JSON.stringify(texts))}`, () => {
    const byPath = new Map(clauses.map((clause) => [clausePath(clause), clause]));
    const toText = (clause: JoinedClause) => ({
      ...{ key: clausePath(clause), text: clause.reading.excerpt.folded, names: namesOf(clause) },
    });
    return toFamilies(inOrder.map(toText)).map(({ first, members }) => ({
      first,
      platforms: new Set(members.map(({ key }) => byPath.get(key)!.platform.slug)).size,
      members: members.map(({ key, likeness }) => ({ path: key, likeness, edits: editsFrom(byPath, first, key) })),
    }));
  });
}

function editsFrom(byPath: ReadonlyMap<string, JoinedClause>, first: string, key: string): Edit[] {
  const wordsOf = (path: string) => byPath.get(path)!.reading.excerpt.folded;
  return toEdits(wordsOf(first), wordsOf(key));
}
