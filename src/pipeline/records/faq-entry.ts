import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import type { Composed } from '../schema/composed.ts';
import type { FaqEntry } from '../schema/faq-record.ts';
import { askOf } from '../schema/question.ts';
import { toOpening } from './clause-row.ts';
import { compose } from './compose.ts';
import { isRefusalTold, toShortAnswer } from './short-answer.ts';
import type { SiteLanguage } from './texts.ts';

const quoted = 320; // characters

interface AskedType {
  readonly slug: string;
  readonly name: string;
  readonly question: string;
}

/**
 * One question answered for one platform, line by line. In: the platform's answer, the type, the texts of a language.
 * Out: of each clause the answer in a word and its title, the words of today, where they stand, for whom and how to refuse;
 * or what was read without finding one. Then what it said once, and what others are answered. Nothing where nobody looked.
 */
export function toFaqEntry(
  answer: PlatformAnswer,
  { slug, name, question }: AskedType,
  id: string,
  texts: SiteLanguage,
): FaqEntry[] {
  const { platform, answer: kind } = answer;
  if (kind === 'not-reviewed' || kind === 'no-document') return [];
  const lines = [
    ...(kind === 'says' ? saying(answer, texts) : kind === 'silent' ? silence(answer, texts) : notFound(answer, texts)),
    ...past(answer, texts),
    ...others(answer, texts),
  ];
  const asked = askOf(question, platform.name);
  return [
    {
      id,
      question: asked,
      answer: kind,
      ...(answer.isReviewed && { isReviewed: true as const }),
      platform,
      clauseType: { slug, name },
      short: toShortAnswer(answer, texts),
      lines,
    },
  ];
}

/** Of each clause: the answer in a word and its title; the words; where they stand, for whom, and how to refuse. */
function saying({ clauses, platform, unread }: PlatformAnswer, texts: SiteLanguage): Composed[] {
  const lines = clauses.flatMap((clause): Composed[] => {
    const source = `${texts.documentOf(platform.name, clause.document.title)}, as captured on ${texts.day(clause.quotedFrom ?? clause.capturedAt)}.`;
    const title = { text: clause.title, path: clause.path };
    // Words that turned may refuse otherwise now, too; a promise leaves nothing to refuse.
    const isTold = !clause.isTurned && isRefusalTold(clause);
    const refusal = isTold ? [texts.refusalInFull(toRefusal(clause))] : [];
    const facts = [...whom(clause, texts), ...refusal, ...when(clause, texts)].join(' ');
    return [
      clause.lead ? compose`${clause.lead}. ${title}.` : [title, '.'],
      [{ words: toOpening(clause.words.replaceAll('\n', ' '), quoted) }],
      compose`${source} ${facts}`,
    ];
  });
  return unread.length > 0 ? [...lines, [texts.notReadFor(unread.map(({ title }) => title))]] : lines;
}

function toRefusal({ optOut, how, deadline }: ComparedClause) {
  return { available: optOut, ...(how && { how }), ...(deadline && { deadline }) };
}

function whom({ binds }: ComparedClause, texts: SiteLanguage): string[] {
  return binds ? [texts.appliesOnly(binds)] : [];
}

function when(clause: ComparedClause, texts: SiteLanguage): string[] {
  const { isReworded, newestFailed, lastSeen, announced, inForceSince } = clause;
  return [
    ...(isReworded ? [texts.inWordsOfToday] : []),
    ...(newestFailed ? [texts.newestFailed(lastSeen)] : []),
    ...(announced ? [texts.announcedFor(announced)] : []),
    ...(inForceSince ? [texts.inForceSince(inForceSince)] : []),
  ];
}

function silence({ reviewed, unread }: PlatformAnswer, texts: SiteLanguage): Composed[] {
  const documents = reviewed.map(({ document, ...rest }) => ({ title: document.title, ...rest }));
  const rest = texts.notReadFor(unread.map(({ title }) => title));
  return [[`${texts.silent}. ${texts.nothingFound(documents)}${rest && ` ${rest}`} ${texts.silence}`]];
}

function notFound({ documents, reviewed, unread }: PlatformAnswer, texts: SiteLanguage): Composed[] {
  const read = reviewed.map(({ document }) => document.title);
  return [
    [
      texts.notFoundIn(
        documents,
        read,
        unread.map(({ title }) => title),
      ),
    ],
  ];
}

/** "It said so until 13 January 2026: …" — history, never an answer. */
function past({ history = [] }: PlatformAnswer, texts: SiteLanguage): Composed[] {
  return history.map(
    ({ path, title, lastSeen, platform }) =>
      compose`${texts.saidUntil(lastSeen, platform?.name)} ${{ text: title, path }}.`,
  );
}

function others({ others: list = [] }: PlatformAnswer, texts: SiteLanguage): Composed[] {
  return list.length > 0 ? [[texts.othersAreAnswered(list)]] : [];
}
