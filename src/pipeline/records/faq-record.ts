/**
 * The records of the pages of questions: the question of a clause type, answered for every platform; and every
 * question that a platform's documents were read for. In: the platforms' answers. Out: composed lines a question.
 */
import { addresses } from '../schema/addresses.ts';
import type { Audience } from '../schema/applies-to.ts';
import type { PlatformAnswer } from '../schema/comparison-record.ts';
import type { FaqEntry, FaqRecord } from '../schema/faq-record.ts';
import type { Answer, TypeAnswers } from './answers.ts';
import { toAudienceScope } from './audiences.ts';
import type { ClauseContext } from './clause-context.ts';
import { audiencePages } from './comparison-record.ts';
import { toFaqEntry } from './faq-entry.ts';
import { toOrigin } from './origin.ts';
import { sortAnswers, toNewest, toPlatformAnswer } from './platform-answers.ts';
import type { CurrentPlatform } from './succession.ts';
import { toTally } from './tally.ts';
import { textsOf } from './texts.ts';

/** Every platform's answer to a clause type for an audience, by name and in the order of platforms, each made once. */
interface PlatformAnswers {
  toAll(type: string, audience: Audience): readonly PlatformAnswer[];
  of(platform: CurrentPlatform, type: string, audience: Audience): PlatformAnswer;
}

/** Answers that pages of questions and comparisons ask for, each made when it is asked for first. */
export function makePlatformAnswers(context: ClauseContext): PlatformAnswers {
  const made = new Map<string, PlatformAnswer>();
  const lists = new Map<string, readonly PlatformAnswer[]>();
  const { current } = context.joined;
  const of: PlatformAnswers['of'] = (platform, type, audience) => {
    const key = `${platform.platform.slug} ${type} ${audience}`;
    const answer = made.get(key) ?? toPlatformAnswer(platform, type, audience, context);
    made.set(key, answer);
    return answer;
  };
  return {
    of,
    toAll(type, audience) {
      const key = `${type} ${audience}`;
      const list = lists.get(key) ?? sortAnswers(current.map((platform) => of(platform, type, audience)));
      lists.set(key, list);
      return list;
    },
  };
}

/** The page of a clause type's question, answered for every platform. */
export function toTypeFaq(
  slug: string,
  audience: Audience,
  answers: readonly PlatformAnswer[],
  { joined, byAudience }: ClauseContext,
): FaqRecord {
  const { vocabulary, corpus, audiences } = joined;
  const type = vocabulary.types.get(slug)!;
  const category = vocabulary.categories.find(({ id }) => id === type.category)!;
  const { prevalence } = byAudience.get(audience)!.get(slug)!;
  const entries = answers.flatMap((one) =>
    toFaqEntry(one, { slug, ...type }, one.platform.slug, textsOf(corpus.language)),
  );
  return {
    kind: 'faq',
    path: addresses.faq(prevalence.scope),
    about: 'type',
    audience,
    audiences: audiencePages('faq', slug, audiences, byAudience),
    scope: prevalence.scope,
    slug,
    name: type.name,
    question: type.question,
    category: { id: category.id, name: category.name },
    prevalence,
    tally: toTally(entries),
    ...toNewest(answers),
    entries: saidFirst(entries),
    ...countAnswers(entries),
    notReviewed: answers.flatMap(({ answer, platform }) => (answer === 'not-reviewed' ? [platform] : [])),
    noDocument: answers.flatMap(({ answer, platform }) => (answer === 'no-document' ? [platform] : [])),
    origin: { file: `clause-types/${slug}.yml` },
  };
}

/** The page of every question that a platform's documents were read for, by category; types without an answer are named. */
export function toPlatformFaq(
  current: CurrentPlatform,
  audience: Audience,
  answers: Pick<PlatformAnswers, 'of'>,
  { joined, byAudience }: ClauseContext,
): FaqRecord {
  const { platform } = current;
  const { vocabulary, corpus, audiences } = joined;
  const types = vocabulary.categories.flatMap(({ id }) =>
    [...vocabulary.types].filter(([, { category }]) => category === id),
  );
  const own = types.map(([slug, type]) => ({ slug, type, answer: answers.of(current, slug, audience) }));
  const entries = own.flatMap(({ slug, type, answer }) =>
    toFaqEntry(answer, { slug, ...type }, slug, textsOf(corpus.language)),
  );
  const named = (kind: PlatformAnswer['answer']) =>
    own.flatMap(({ slug, type, answer }) => (answer.answer === kind ? [{ slug, name: type.name }] : []));
  const pathFor = (one: Audience) => platformFaqPath(platform.slug, one, audiences);
  return {
    kind: 'faq',
    path: pathFor(audience),
    about: 'platform',
    audience,
    audiences: audiences.flatMap((one) => {
      const answered = countAnswered(platform.slug, byAudience.get(one)!);
      return answered > 0 ? [{ audience: one, path: pathFor(one), answered }] : [];
    }),
    scope: toAudienceScope(platform.slug, audience, audiences),
    slug: platform.slug,
    name: platform.value.name,
    ...toNewest(own.map(({ answer }) => answer)),
    entries: saidFirst(entries),
    ...countAnswers(entries),
    notReviewed: named('not-reviewed'),
    noDocument: named('no-document'),
    origin: toOrigin(platform.file, corpus),
  };
}

/** The first audience has the address without its name. */
export const platformFaqPath = (platform: string, audience: Audience, audiences: readonly Audience[]): string =>
  addresses.platformFaq(platform, audience === audiences[0] ? undefined : audience);

/** Types that the platform answers an audience, as its page of questions lists them. */
export function countAnswered(platform: string, answers: ReadonlyMap<string, TypeAnswers>): number {
  const unanswered = new Set<Answer>(['not-reviewed', 'no-document']);
  return [...answers.values()].filter(({ byPlatform }) => !unanswered.has(byPlatform.get(platform)!)).length;
}

const inOrder = ['says', 'silent', 'not-found'] as const;

function saidFirst(entries: readonly FaqEntry[]): FaqEntry[] {
  return inOrder.flatMap((kind) => entries.filter(({ answer }) => answer === kind));
}

function countAnswers(entries: readonly FaqEntry[]): Pick<FaqRecord, 'said' | 'silent'> {
  const [said, silent] = inOrder.map((kind) => entries.filter(({ answer }) => answer === kind).length);
  return { said: said!, silent: silent! };
}
