/**
 * What entries are made of, as digests: an entry whose key is known is neither made nor written again. In: what records are made with. Out: by kind
 * the key of an entry, a digest of all that its record takes; none where what was read of a document is not known. Whoever lets a record take more
 * adds it here; build/edits.test.ts compares after edits.
 */
import type { Audience } from '../schema/applies-to.ts';
import { digestOf } from '../sources/document-keys.ts';
import type { ClauseContext } from './clause-context.ts';
import type { ChosenOthers } from './clause-others.ts';
import type { JoinedClause, JoinedDocument, JoinedPlatform } from './joined.ts';

interface EntryKey {
  readonly key?: string;
}

/** Of the digests of what is taken, and of values; none where a digest is not known. */
function toKey(taken: readonly (string | undefined)[], ...values: readonly unknown[]): EntryKey {
  return taken.includes(undefined) ? {} : { key: digestOf(taken, ...values) };
}

export type EntryKeys = ReturnType<typeof makeKeys>;

/** In: the joined corpus and its counted answers. Out: by kind the key of an entry; see above. */
export function makeKeys({ joined, byAudience }: Pick<ClauseContext, 'joined' | 'byAudience'>) {
  const { vocabulary, current, wordings, alike, audiences, documents, platforms, documentsByPath } = joined;
  const common = [joined.shared, joined.archiveDay, audiences];
  const succession = new Map(current.map((one) => [one.platform.slug, one.before]));
  /** What became of platforms: their places among those of today. */
  const followed = digestOf(current.map(({ platform, before }) => [platform.slug, before.map(({ slug }) => slug)]));
  const others = (clauses: readonly JoinedClause[]) =>
    clauses.flatMap((clause) => wordings.othersOf(clause).map(({ facts }) => facts));
  const ofPlatform = ({ base, documents: own }: JoinedPlatform) => [
    base,
    ...own.flatMap(({ facts, clauses }) => [facts?.all, ...others(clauses)]),
  ];
  const ofAnswers = ({ slug, base }: JoinedPlatform, type: string) => {
    const clauses = alike.onPlatform(slug, type);
    return [base, ...clauses.map(({ facts }) => facts), ...others(clauses)];
  };
  const prevalences = (type: string) => audiences.map((one) => byAudience.get(one)!.get(type)!.prevalence);
  const isAnswered = (type: string, audience: Audience) => byAudience.get(audience)!.get(type)!.prevalence.answered > 0;
  const types = [...vocabulary.types.keys()];
  /** Types of which pages name those that anybody answers. */
  const answered = audiences.map((audience) => types.filter((type) => isAnswered(type, audience)));
  /** Of all platforms, what each answers to a type: made once for its comparison and its questions. */
  const answersTo = new Map<string, string | undefined>();
  const toAnswersTo = (type: string) => {
    if (!answersTo.has(type)) {
      const taken = current.flatMap(({ platform, before }) => [
        platform.slug,
        ...[platform, ...before].flatMap((one) => ofAnswers(one, type)),
      ]);
      answersTo.set(type, toKey(taken).key);
    }
    return answersTo.get(type);
  };
  const links = digestOf(documents.map(({ path, value }) => [path, value.title, value.sourceUrl]));
  const all = toKey([...platforms.map(({ base }) => base), ...documents.map(({ facts }) => facts?.all)], common).key;
  return {
    /** Of a document or what is a part of it. */
    ofDocument: (document: Pick<JoinedDocument, 'facts'>, ...part: readonly unknown[]) =>
      toKey([document.facts?.all], part),
    ofClause(clause: JoinedClause, chosen: ChosenOthers) {
      const { whyItMatters, consumerImpact } = clause.value;
      const { prevalence, peers, related, wordings: said, onPlatform, ...values } = chosen;
      const taken = [peers, related, said, onPlatform].map((list) => list.map(({ facts }) => facts));
      const prose = [whyItMatters, consumerImpact];
      const lengths = taken.map(({ length }) => length);
      return toKey([clause.document.facts?.all, ...taken.flat()], clause.path, prose, lengths, prevalence, values);
    },
    /** Of all clauses of a platform: of all that their own keys are made of, or of what that follows from. */
    ofClauses({ base, documents: own }: JoinedPlatform, clauses: readonly JoinedClause[]) {
      const ofTypes = [...new Set(clauses.map(({ value }) => value.clauseType))];
      const taken = [base, ...own.map(({ facts }) => facts?.all), ...others(clauses), ...ofTypes.map(toAnswersTo)];
      const said = clauses.map(({ path, value }) => [path, value.whyItMatters, value.consumerImpact]);
      return toKey(taken, common, 'clauses', said, followed, ofTypes, ofTypes.map(prevalences));
    },
    ofPlatform(platform: JoinedPlatform) {
      const before = succession.get(platform.slug);
      const { succeededBy } = platform.value;
      const next = succeededBy && platforms.find(({ slug }) => slug === succeededBy.platform);
      const told = succeededBy?.document === undefined ? undefined : documentsByPath.get(succeededBy.document);
      const taken = [platform, ...(before ?? [])].flatMap(ofPlatform);
      const after = [...(next ? [next.base] : []), ...(told ? [told.facts?.base] : [])];
      const former = before?.map(({ slug }) => slug);
      return toKey([...taken, ...after], common, platform.slug, former, answered, links);
    },
    ofQuestions: (platform: JoinedPlatform, audience: Audience) =>
      toKey(
        [platform, ...(succession.get(platform.slug) ?? [])].flatMap(ofPlatform),
        ...[common, platform.slug, audience, 'questions'],
      ),
    /** Of its comparison and its questions, which are told apart by `page`. */
    ofAnswers: (type: string, audience: Audience, page: string) =>
      toKey([toAnswersTo(type)], common, type, audience, page, prevalences(type), answered),
    ofType(slug: string, clauses: readonly JoinedClause[], lists: readonly (readonly JoinedPlatform[])[]) {
      const { definition, scopeNote } = vocabulary.types.get(slug)!;
      const own = new Set(clauses.map(({ document }) => document.facts?.all));
      const names = lists.map((list) => list.map(({ slug: platform, value }) => [platform, value.name]));
      const taken = [...clauses.map(({ facts }) => facts), ...own];
      return toKey(taken, common, slug, definition, scopeNote, prevalences(slug), names);
    },
    ofRegulation: (id: string, clauses: readonly JoinedClause[]) =>
      toKey(
        clauses.map(({ facts }) => facts),
        ...[common, id, vocabulary.regulations.get(id)!.summary],
      ),
    /** Of whatever is made of everything, and of these values. */
    ofAll: (...values: readonly unknown[]) => toKey([all], values),
    toKey,
  };
}
