/**
 * One question answered for one platform, line by line. In: the platform's answer, the type, the texts of a language.
 * Out: of each clause the answer in a word and its title, the words, where they stand and how to refuse; or what was read
 * and found silent. Nothing where nobody looked.
 */
import type { ComparedClause, PlatformAnswer } from '../schema/comparison-record.ts';
import type { Composed } from '../schema/composed.ts';
import type { FaqEntry } from '../schema/faq-record.ts';
import { toOpening } from './clause-row.ts';
import { compose } from './compose.ts';
import type { SiteLanguage } from './texts.ts';

const quoted = 320; // characters

export interface AskedType {
  readonly slug: string;
  readonly name: string;
  readonly question: string;
}

export function toFaqEntry(
  answer: PlatformAnswer,
  { slug, name, question }: AskedType,
  id: string,
  texts: SiteLanguage,
): FaqEntry[] {
  if (answer.answer !== 'says' && answer.answer !== 'silent') return [];
  const { platform } = answer;
  const lines = answer.answer === 'says' ? saying(answer, texts) : silence(answer, texts);
  const asked = question.replaceAll('{platform}', platform.name);
  return [{ id, question: asked, answer: answer.answer, platform, clauseType: { slug, name }, lines }];
}

/** Of each clause: the answer in a word and its title; the words; where they stand, and how to refuse. */
function saying({ clauses, platform, unread }: PlatformAnswer, texts: SiteLanguage): Composed[] {
  const lines = clauses.flatMap((clause): Composed[] => {
    const source = `${texts.documentOf(platform.name, clause.document.title)}, as captured on ${texts.day(clause.capturedAt)}.`;
    const title = { text: clause.title, path: clause.path };
    return [
      clause.lead ? compose`${clause.lead}. ${title}.` : [title, '.'],
      [{ words: toOpening(clause.words.replaceAll('\n', ' '), quoted) }],
      compose`${source} ${texts.refusalInFull(toRefusal(clause))}${stateOf(clause, texts)}`,
    ];
  });
  return unread.length > 0 ? [...lines, [texts.notReadFor(unread.map(({ title }) => title))]] : lines;
}

function toRefusal({ optOut, how, deadline }: ComparedClause) {
  return { available: optOut, ...(how && { how }), ...(deadline && { deadline }) };
}

function stateOf({ state, lastSeen }: ComparedClause, texts: SiteLanguage): string {
  return state === 'verbatim' ? '' : ` ${texts.notInNewest(lastSeen)}`;
}

function silence({ reviewed, unread }: PlatformAnswer, texts: SiteLanguage): Composed[] {
  const documents = reviewed.map(({ document, ...rest }) => ({ title: document.title, ...rest }));
  const rest = texts.notReadFor(unread.map(({ title }) => title));
  return [[`${texts.silent}. ${texts.nothingFound(documents)}${rest && ` ${rest}`} ${texts.silence}`]];
}
