/**
 * The records of the pages of questions: the question of a clause type, answered for every platform; and every
 * question that a platform's documents were read for. In: the platforms' answers. Out: composed lines a question.
 */
import type { PlatformAnswer } from '../schema/comparison-record.ts';
import type { FaqEntry, FaqRecord } from '../schema/faq-record.ts';
import type { ClauseContext } from './clause-context.ts';
import { toFaqEntry } from './faq-entry.ts';
import type { JoinedPlatform } from './join.ts';
import { toOrigin } from './origin.ts';
import { toNewest, toPlatformAnswers } from './platform-answers.ts';
import { textsOf } from './texts.ts';

export type AnswersByType = ReadonlyMap<string, readonly PlatformAnswer[]>;

export function toAnswersByType(context: ClauseContext): AnswersByType {
  return new Map([...context.joined.vocabulary.types.keys()].map((type) => [type, toPlatformAnswers(type, context)]));
}

export function toTypeFaq(
  slug: string,
  answers: readonly PlatformAnswer[],
  { joined, answers: counts }: ClauseContext,
): FaqRecord {
  const { vocabulary, corpus } = joined;
  const type = vocabulary.types.get(slug)!;
  const category = vocabulary.categories.find(({ id }) => id === type.category)!;
  const entries = answers.flatMap((one) =>
    toFaqEntry(one, { slug, ...type }, one.platform.slug, textsOf(corpus.language)),
  );
  return {
    kind: 'faq',
    path: `faq/${slug}`,
    about: 'type',
    slug,
    name: type.name,
    question: type.question,
    category: { id: category.id, name: category.name },
    prevalence: counts.get(slug)!.prevalence,
    ...toNewest(answers),
    entries: saidFirst(entries),
    ...countAnswers(entries),
    notReviewed: answers.flatMap(({ answer, platform }) => (answer === 'not-reviewed' ? [platform] : [])),
    noDocument: answers.flatMap(({ answer, platform }) => (answer === 'no-document' ? [platform] : [])),
    origin: { file: `clause-types/${slug}.yml` },
  };
}

export function toPlatformFaq(platform: JoinedPlatform, byType: AnswersByType, { joined }: ClauseContext): FaqRecord {
  const { vocabulary, corpus } = joined;
  const types = vocabulary.categories.flatMap(({ id }) =>
    [...vocabulary.types].filter(([, { category }]) => category === id),
  );
  const own = types.map(([slug, type]) => {
    const answer = byType.get(slug)!.find((one) => one.platform.slug === platform.slug)!;
    return { slug, type, answer };
  });
  const entries = own.flatMap(({ slug, type, answer }) =>
    toFaqEntry(answer, { slug, ...type }, slug, textsOf(corpus.language)),
  );
  const named = (kind: PlatformAnswer['answer']) =>
    own.flatMap(({ slug, type, answer }) => (answer.answer === kind ? [{ slug, name: type.name }] : []));
  return {
    kind: 'faq',
    path: `platforms/${platform.slug}/faq`,
    about: 'platform',
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

function saidFirst(entries: readonly FaqEntry[]): FaqEntry[] {
  return [...entries.filter(({ answer }) => answer === 'says'), ...entries.filter(({ answer }) => answer === 'silent')];
}

function countAnswers(entries: readonly FaqEntry[]): Pick<FaqRecord, 'said' | 'silent'> {
  const said = entries.filter(({ answer }) => answer === 'says').length;
  return { said, silent: entries.length - said };
}
