/**
 * The records of the pages of questions: the question of a clause type, answered for every platform; and every
 * question that a platform's documents were read for. In: the platforms' answers. Out: composed lines a question.
 */
import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import type { Composed } from '../schema/composed.ts';
import type { FaqEntry, FaqRecord } from '../schema/faq-record.ts';
import type { ClauseContext } from './clause-record.ts';
import { toOpening } from './clause-row.ts';
import { compose, joinLines } from './compose.ts';
import type { JoinedPlatform } from './join.ts';
import { toOrigin } from './origin.ts';
import { toPlatformAnswers } from './platform-answers.ts';
import { type Texts, textsOf } from './texts.ts';

const quoted = 320; // characters

export type AnswersByType = ReadonlyMap<string, readonly PlatformAnswer[]>;

export function toAnswersByType(context: ClauseContext): AnswersByType {
  return new Map([...context.joined.vocabulary.types.keys()].map((type) => [type, toPlatformAnswers(type, context)]));
}

export function toTypeFaq(slug: string, answers: readonly PlatformAnswer[], { joined, answers: counts }: ClauseContext): FaqRecord {
  const { vocabulary, corpus } = joined;
  const type = vocabulary.types.get(slug)!;
  const category = vocabulary.categories.find(({ id }) => id === type.category)!;
  const entries = answers.flatMap((one) => toEntry(one, { slug, ...type }, one.platform.slug, textsOf(corpus.language)));
  return {
    kind: 'faq',
    path: `faq/${slug}`,
    about: 'type',
    slug,
    name: type.name,
    question: type.question,
    category: { id: category.id, name: category.name },
    prevalence: counts.get(slug)!.prevalence,
    entries: saidFirst(entries),
    ...countAnswers(entries),
    notReviewed: answers.flatMap(({ answer, platform }) => (answer === 'not-reviewed' ? [platform] : [])),
    noDocument: answers.flatMap(({ answer, platform }) => (answer === 'no-document' ? [platform] : [])),
    origin: { file: `clause-types/${slug}.yml` },
  };
}

export function toPlatformFaq(platform: JoinedPlatform, byType: AnswersByType, { joined }: ClauseContext): FaqRecord {
  const { vocabulary, corpus } = joined;
  const types = vocabulary.categories.flatMap(({ id }) => [...vocabulary.types].filter(([, { category }]) => category === id));
  const own = types.map(([slug, type]) => {
    const answer = byType.get(slug)!.find((one) => one.platform.slug === platform.slug)!;
    return { slug, type, answer };
  });
  const entries = own.flatMap(({ slug, type, answer }) => toEntry(answer, { slug, ...type }, slug, textsOf(corpus.language)));
  const named = (kind: PlatformAnswer['answer']) =>
    own.flatMap(({ slug, type, answer }) => (answer.answer === kind ? [{ slug, name: type.name }] : []));
  return {
    kind: 'faq',
    path: `platforms/${platform.slug}/faq`,
    about: 'platform',
    slug: platform.slug,
    name: platform.value.name,
    entries: saidFirst(entries),
    ...countAnswers(entries),
    notReviewed: named('not-reviewed'),
    noDocument: named('no-document'),
    origin: toOrigin(platform.file, corpus),
  };
}

interface AskedType {
  readonly slug: string;
  readonly name: string;
  readonly question: string;
}

function toEntry(answer: PlatformAnswer, { slug, name, question }: AskedType, id: string, texts: Texts): FaqEntry[] {
  if (answer.answer !== 'says' && answer.answer !== 'silent') return [];
  const { platform } = answer;
  const lines = answer.answer === 'says' ? saying(answer, texts) : silence(answer, texts);
  const asked = question.replaceAll('{platform}', platform.name);
  return [{ id, question: asked, answer: answer.answer, platform, clauseType: { slug, name }, lines }];
}

/** Of each clause: the answer in a word and its title; the words; where they stand, and how to refuse. */
function saying({ clauses, platform, unread }: PlatformAnswer, texts: Texts): Composed[] {
  const lines = clauses.flatMap((clause): Composed[] => {
    const source = `${texts.documentOf(platform.name, clause.document.title)}, as captured on ${texts.day(clause.capturedAt)}.`;
    const title = { text: clause.title, path: clause.path };
    return [
      compose`${texts.leadOf(clause.stance, clause.lead)}. ${title}.`,
      [{ words: toOpening(clause.words.replaceAll('\n', ' '), quoted) }],
      compose`${source} ${texts.refusalInFull(toRefusal(clause))}${stateOf(clause, texts)}`,
    ];
  });
  return unread.length > 0 ? [...lines, [texts.notReadFor(unread.map(({ title }) => title))]] : lines;
}

function toRefusal({ optOut, how, deadline }: ComparedClause) {
  return { available: optOut, ...(how && { how }), ...(deadline && { deadline }) };
}

function stateOf({ verbatimInNewest, lastSeen }: ComparedClause, texts: Texts): string {
  return verbatimInNewest ? '' : ` ${texts.notInNewest(lastSeen)}`;
}

function silence({ reviewed, unread }: PlatformAnswer, texts: Texts): Composed[] {
  const documents = reviewed.map(({ document, ...rest }) => ({ title: document.title, ...rest }));
  const rest = texts.notReadFor(unread.map(({ title }) => title));
  return [joinLines([`${texts.silent}. ${texts.nothingFound(documents)}${rest && ` ${rest}`} ${texts.silence}`])];
}

function saidFirst(entries: readonly FaqEntry[]): FaqEntry[] {
  return [...entries.filter(({ answer }) => answer === 'says'), ...entries.filter(({ answer }) => answer === 'silent')];
}

function countAnswers(entries: readonly FaqEntry[]): Pick<FaqRecord, 'said' | 'silent'> {
  const said = entries.filter(({ answer }) => answer === 'says').length;
  return { said, silent: entries.length - said };
}
