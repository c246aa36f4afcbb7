import type { Audience } from '../schema/applies-to.ts';
import type { AnswerKind, PlatformAnswer } from '../schema/comparison-record.ts';
import { byCodeOrder, inCodeOrder } from '../schema/order.ts';
import { type Answer, isReadInFull, type Reply } from './answers.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import { toComparedClause } from './compared-clause.ts';
import type { JoinedClause, JoinedDocument } from './joined.ts';
import { toObservation } from './observation.ts';
import { graver, toWordOf } from './said.ts';
import type { CurrentPlatform } from './succession.ts';
import { textsOf } from './texts.ts';

/**
 * A platform's answer to a clause type in full: what it says today, gravest first, or where nobody found it, and when that
 * was. In: a platform of today, a type, an audience and the counted answers. Out: its answer. Which answer it is comes from
 * answers.ts alone.
 */
export function toPlatformAnswer(
  { platform, before }: CurrentPlatform,
  type: string,
  audience: Audience,
  context: ClauseContext,
): PlatformAnswer {
  const reply = context.byAudience.get(audience)!.get(type)!.replies.get(platform.slug)!;
  const kind = toAnswerKind(reply.answer);
  const clauses = reply.clauses.toSorted(graver).map((clause) => toComparedClause(clause, context));
  const { reviewed, unread } = readFor(reply, type);
  const on = dateOf(kind, reply, reviewed);
  const history = reply.gone.map((clause) => toPast(clause, platform.slug));
  const others = otherAudiences(platform.slug, type, audience, context);
  return {
    platform: { slug: platform.slug, name: platform.value.name },
    answer: kind,
    ...(on && { on }),
    clauses,
    ...(history.length > 0 && { history }),
    documents: { of: reply.documents.length, read: reply.read.length },
    ...(isReadInFull(reply) && { isReviewed: true as const }),
    ...(others.length > 0 && { others }),
    ...(before.length > 0 && { formerly: before.map(({ slug, value }) => ({ slug, name: value.name })) }),
    reviewed,
    unread,
  };
}

/** Answers by the names of their platforms. */
export const sortAnswers = (answers: readonly PlatformAnswer[]): PlatformAnswer[] =>
  answers.toSorted(
    (a, b) => collator.compare(a.platform.name, b.platform.name) || inCodeOrder(a.platform.slug, b.platform.slug),
  );

function toAnswerKind(answer: Answer): AnswerKind {
  return answer === 'high' || answer === 'medium' || answer === 'low' ? 'says' : answer;
}

/** The newest capture that any of the answers rests on. */
export function toNewest(answers: readonly PlatformAnswer[]): { newest?: string } {
  const newest = latest(answers.flatMap(({ on }) => on ?? []));
  return newest === undefined ? {} : { newest };
}

/** What the other audiences are answered, where it is another answer. */
function otherAudiences(
  platform: string,
  type: string,
  audience: Audience,
  { joined, byAudience }: ClauseContext,
): NonNullable<PlatformAnswer['others']> {
  const texts = textsOf(joined.corpus.language);
  const replyTo = (one: Audience) => byAudience.get(one)!.get(type)!.replies.get(platform)!;
  const inShort = (reply: Reply) =>
    texts.answerInShort(toAnswerKind(reply.answer), reply.clauses.length > 0 ? toWordOf(reply.clauses, texts) : '');
  const own = inShort(replyTo(audience));
  return joined.audiences.flatMap((one) => {
    const reply = replyTo(one);
    if (one === audience || inShort(reply) === own) return [];
    // Where nothing is known of either audience, the two answers do not differ.
    if (toAnswerKind(reply.answer) !== 'says' && toAnswerKind(replyTo(audience).answer) !== 'says') return [];
    return [{ audience: one, answer: inShort(reply) }];
  });
}

function toPast(clause: JoinedClause, today: string): NonNullable<PlatformAnswer['history']>[number] {
  const { platform, value, document, reading } = clause;
  const { lastSeen } = toObservation(document.reading.versions, reading.verbatim);
  const name = platform.slug === today ? {} : { platform: { slug: platform.slug, name: platform.value.name } };
  return { path: clausePath(clause), title: value.title, severity: clause.severity.level, lastSeen, ...name };
}

/** Documents without a clause of the type: read in full for it, or not. */
function readFor(reply: Reply, type: string): Pick<PlatformAnswer, 'reviewed' | 'unread'> {
  const holding = new Set(reply.clauses.map(({ document }) => document.path));
  const nameOf = ({ slug, value }: JoinedDocument) => ({ slug, title: value.title, documentType: value.documentType });
  const without = reply.documents.filter(({ path }) => !holding.has(path));
  const reviewed = without.flatMap((document) => {
    if (!reply.read.includes(document)) return [];
    const captures = document.reviews.flatMap(({ inFull, types, capture }) =>
      inFull && types.has(type) && capture ? [capture] : [],
    );
    const newest = captures.sort(byCodeOrder(({ capturedAt }) => capturedAt)).at(-1);
    if (!newest) return [];
    const isNewest = document.reading.versions.at(-1)?.capture.digest === newest.digest;
    return [{ document: nameOf(document), capturedAt: newest.capturedAt, isNewest }];
  });
  return { reviewed, unread: without.filter((one) => !reply.read.includes(one)).map(nameOf) };
}

/** Of what is said, the newest capture in which the words stand; else that of the reading, or the newest there is. */
function dateOf(kind: AnswerKind, reply: Reply, reviewed: PlatformAnswer['reviewed']): string | undefined {
  if (kind === 'says') return latest(reply.clauses.map(({ reading }) => reading.capture.capturedAt));
  if (kind === 'silent' || kind === 'not-found') return latest(reviewed.map(({ capturedAt }) => capturedAt));
  return latest(reply.documents.flatMap(({ reading }) => reading.versions.map(({ last }) => last.capturedAt)));
}

const collator = new Intl.Collator('en', { numeric: true });

function latest(instants: readonly string[]): string | undefined {
  return instants.toSorted().at(-1);
}
