import type { Observation } from '../schema/clause-life.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { Composed } from '../schema/composed.ts';
import { askOf } from '../schema/question.ts';
import type { ClauseOthers } from './clause-others.ts';
import { compose, joinLines } from './compose.ts';
import type { JoinedClause } from './joined.ts';
import { leadToday } from './lead-today.ts';
import type { SiteLanguage } from './texts.ts';

/**
 * Questions a reader has at a clause, answered from computed facts alone.
 * In: a clause, what its record takes of others, its observation, the texts of a language. Out: four questions with answers.
 * No answer repeats a section of the page: what the words mean stands in the analysis, how to refuse in its own section.
 */
export function toFaq(
  clause: JoinedClause,
  others: ClauseOthers,
  observation: Observation,
  texts: SiteLanguage,
): ClauseRecord['faq'] {
  const platform = clause.platform.value.name;
  return [
    { question: askOf(clause.type.question, platform), answer: [answerOf(clause, texts)] },
    { question: texts.asksElsewhere(platform), answer: elsewhereOnPlatform(others, texts) },
    { question: texts.asksSince(platform), answer: [texts.sinceWhen(observation)] },
    {
      question: texts.asksOthers(clause.type.name),
      answer: joinLines([texts.howMany(others.prevalence), otherwise(others, texts)]),
    },
  ];
}

function answerOf(clause: JoinedClause, texts: SiteLanguage): string {
  const { platform, document, value } = clause;
  const source = texts.documentOf(platform.value.name, document.value.title);
  const lead = leadToday(clause, texts);
  return `${lead && `${lead}. `}${texts.inShort(source, value.title)} ${texts.refusal(value.optOut.available)}`;
}

/** Other clauses of the type on the platform, or the documents that were read for it without finding one. */
function elsewhereOnPlatform({ onPlatform, read, unread }: ClauseOthers, texts: SiteLanguage): Composed {
  if (onPlatform.length === 0) return [texts.noMore(read, unread)];
  const links = onPlatform.flatMap(
    ({ title, path, document }, index): Composed => [index === 0 ? '' : '; ', { text: title, path }, ` (${document})`],
  );
  return compose`${texts.more} ${joinLines(links)}.`;
}

/** Platforms that take another stance, where they are few enough to be named. */
function otherwise({ otherwise }: ClauseOthers, texts: SiteLanguage): Composed {
  return [otherwise.map(([stance, names]) => ` ${texts.othersSay(names, stance)}`).join('')];
}
