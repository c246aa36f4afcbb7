import type { Audience } from '../schema/applies-to.ts';
import type { Prevalence } from '../schema/record-parts.ts';
import type { Severity } from '../schema/rubric.ts';
import { bindsClause, bindsDocument, toAudienceScope } from './audiences.ts';
import type { Joined } from './join.ts';
import type { JoinedClause, JoinedDocument, JoinedPlatform } from './joined.ts';
import { severityRank } from './severity.ts';
import { standsToday } from './standing.ts';

export type Answer = Severity | 'silent' | 'not-found' | 'not-reviewed' | 'no-document';

export interface TypeAnswers {
  readonly audience: Audience;
  /** Platforms read in full for it that say it … */
  readonly saying: readonly JoinedPlatform[];
  /** … and those that say it and were not. */
  readonly found: readonly JoinedPlatform[];
  readonly silent: readonly JoinedPlatform[];
  readonly notFound: readonly JoinedPlatform[];
  readonly notReviewed: readonly JoinedPlatform[];
  readonly byPlatform: ReadonlyMap<string, Answer>;
  readonly replies: ReadonlyMap<string, Reply>;
  readonly prevalence: Prevalence;
}

/** The answer of one platform with what it rests on. */
export interface Reply {
  readonly answer: Answer;
  /** One a lineage, each in words that stand today. */
  readonly clauses: readonly JoinedClause[];
  /** Clauses that stood once and went, here or under a former name. */
  readonly gone: readonly JoinedClause[];
  /** Documents that bind the audience and could hold such a clause, and those read in full for it. */
  readonly documents: readonly JoinedDocument[];
  readonly read: readonly JoinedDocument[];
}

/** No band below so many platforms read in full; the methodology prints it. */
const fewestForBand = 5;

/**
 * What a platform answers an audience on a clause type, and how many answer alike: the one birthplace of prevalence.
 * In: the joined corpus. Out: by audience and type the answer of every platform that exists today.
 *
 * Says: a clause that binds the audience stands in the newest version. Silent: every document that binds the audience and
 * could hold such a clause was read in full for it, and none does. Not found: only some of them were read. Not reviewed: none
 * was. No document: none binds the audience. Counted are platforms whose documents were all read in full; clauses found
 * without that are reported beside the count and belong to neither side.
 */
export function toAnswers(joined: Joined): Map<Audience, Map<string, TypeAnswers>> {
  const types = [...joined.vocabulary.types.keys()];
  return new Map(
    joined.audiences.map((audience) => [
      audience,
      new Map(types.map((type) => [type, answersTo(joined, type, audience)])),
    ]),
  );
}

function answersTo(joined: Joined, type: string, audience: Audience): TypeAnswers {
  const { current, byType, audiences } = joined;
  const replies = new Map(current.map((one) => [one.platform.slug, reply(one, type, audience, joined)]));
  const answering = (wanted: (reply: Reply) => boolean) =>
    current.flatMap(({ platform }) => (wanted(replies.get(platform.slug)!) ? [platform] : []));
  const saying = answering((one) => isSaid(one) && isReadInFull(one));
  const silent = answering(({ answer }) => answer === 'silent');
  const found = answering((one) => isSaid(one) && !isReadInFull(one));
  const notFound = answering(({ answer }) => answer === 'not-found');
  const reviewed = saying.length + silent.length;
  const band = reviewed < fewestForBand ? undefined : bandOf(saying.length / reviewed);
  return {
    audience,
    saying,
    found,
    silent,
    notFound,
    notReviewed: answering(({ answer }) => answer === 'not-reviewed'),
    byPlatform: new Map([...replies].map(([slug, { answer }]) => [slug, answer])),
    replies,
    prevalence: {
      audience,
      scope: toAudienceScope(type, audience, audiences),
      saying: saying.length,
      silent: silent.length,
      reviewed,
      found: found.length,
      answered: answering((one) => isSaid(one) || one.read.length > 0 || one.gone.length > 0).length,
      platforms: current.length,
      clauses: byType.get(type)?.length ?? 0,
      standing: [...replies.values()].reduce((sum, { clauses }) => sum + clauses.length, 0),
      ...(band && { band }),
    },
  };
}

function reply(
  { platform, before }: Joined['current'][number],
  type: string,
  audience: Audience,
  { wordings, alike }: Joined,
): Reply {
  const clausesOf = ({ slug }: JoinedPlatform) => {
    const all = alike.onPlatform(slug, type);
    return all.length === 0 ? all : all.filter((one) => bindsClause(one, audience));
  };
  const own = clausesOf(platform);
  const clauses = own.filter((clause) => wordings.isHead(clause) && standsToday(clause));
  const isToday = (clause: JoinedClause) =>
    clauses.includes(clause) || wordings.othersOf(clause).some((one) => clauses.includes(one));
  const gone = [...own, ...before.flatMap(clausesOf)].filter((clause) => !isToday(clause));
  const documents = platform.documents.filter((one) => bindsDocument(one, audience) && one.applicable.includes(type));
  const read = documents.filter((one) => isReadFor(one, type, audience));
  return { answer: toAnswer(clauses, documents.length, read.length), clauses, gone, documents, read };
}

function toAnswer(clauses: readonly JoinedClause[], documents: number, read: number): Answer {
  const [gravest] = clauses.map(({ severity }) => severity.level).sort((a, b) => severityRank[b] - severityRank[a]);
  if (gravest) return gravest;
  if (documents === 0) return 'no-document';
  if (read === documents) return 'silent';
  return read > 0 ? 'not-found' : 'not-reviewed';
}

function isReadFor({ reviews }: JoinedDocument, type: string, audience: Audience): boolean {
  return reviews.some((one) => one.inFull && one.types.has(type) && (one.audiences?.includes(audience) ?? true));
}

function isSaid({ clauses }: Reply): boolean {
  return clauses.length > 0;
}

/** Whether every document that could say it was read in full: whether the answer is counted. */
export function isReadInFull({ documents, read }: Reply): boolean {
  return documents.length > 0 && read.length === documents.length;
}

/** Published bounds: rare below a tenth, uncommon below a third, common below two thirds, widespread from there. */
function bandOf(share: number): NonNullable<Prevalence['band']> {
  if (share < 1 / 10) return 'rare';
  if (share < 1 / 3) return 'uncommon';
  return share < 2 / 3 ? 'common' : 'widespread';
}
