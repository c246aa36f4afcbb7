import type { ClauseRecord } from '../schema/clause-record.ts';
import type { Composed } from '../schema/composed.ts';
import { askOf } from '../schema/question.ts';
import type { ClauseOthers } from './clause-others.ts';
import { compose, joinLines } from './compose.ts';
import type { JoinedClause } from './joined.ts';
import { leadToday } from './lead-today.ts';
import { isRefusalTold, toRefusable } from './short-answer.ts';
import { isTurned } from './standing.ts';
import type { SiteLanguage } from './texts.ts';

/**
 * Questions a reader has at a clause, answered from computed facts alone.
 * In: a clause, what its record takes of others, when it was observed, the texts of a language. Out: four questions with answers.
 * No answer repeats a section of the page: what the words mean stands in the analysis, how to refuse in its own section.
 */
export function toFaq(
  clause: JoinedClause,
  others: ClauseOthers,
  { observation, lineage }: Pick<ClauseRecord, 'observation' | 'lineage'>,
  texts: SiteLanguage,
): ClauseRecord['faq'] {
  const platform = clause.platform.value.name;
  return [
    { question: askOf(clause.type.question, platform), answer: [answerOf(clause, others, texts)] },
    { question: texts.asksElsewhere(platform), answer: elsewhereOnPlatform(others, texts) },
    {
      question: texts.asksSince(platform),
      answer: [[texts.sinceWhen(observation), ...gapsIn(lineage, texts)].join(' ')],
    },
    {
      question: texts.asksOthers(clause.type.name),
      answer: joinLines([texts.howMany(others.prevalence), otherwise(others, texts)]),
    },
  ];
}

/** In the word of the platform, and in that of the clause where it is another: a narrow part, or words that have to be read again. */
function answerOf(clause: JoinedClause, { word }: ClauseOthers, texts: SiteLanguage): string {
  const { platform, document, value } = clause;
  const source = texts.documentOf(platform.value.name, document.value.title);
  const own = leadToday(clause, texts);
  const lead = own === '' || isTurned(clause.reading) ? own : (word ?? own);
  const alone = lead === own ? '' : texts.byItself(own);
  const refusal = isRefusalTold(toRefusable(value)) ? texts.refusal(value.optOut.available) : '';
  return [lead && `${lead}.`, alone, texts.inShort(source, value.title), refusal]
    .filter((part) => part !== '')
    .join(' ');
}

/** When captures did not have the words in between, though the first and the newest do. */
function gapsIn({ events }: ClauseRecord['lineage'], texts: SiteLanguage): string[] {
  return events.flatMap(({ what, on }, at) => {
    const before = events[at - 1];
    return what === 'returned' && before?.what === 'removed' ? [texts.goneBetween(before.on, on)] : [];
  });
}

/** Other clauses of the type on the platform, or the documents that were read for it without finding one. */
function elsewhereOnPlatform({ onPlatform, read, unread }: ClauseOthers, texts: SiteLanguage): Composed {
  if (onPlatform.length === 0) return [texts.noMore(read, unread)];
  const links = onPlatform.flatMap(
    ({ title, path, document }, index): Composed => [index === 0 ? '' : '; ', { text: title, path }, ` (${document})`],
  );
  return compose`${texts.more} ${joinLines(links)}.`;
}

/** Platforms that answer in another word, where they are few enough to be named. */
function otherwise({ otherwise }: ClauseOthers, texts: SiteLanguage): Composed {
  return [otherwise.map(([word, names]) => ` ${texts.othersSay(names, word)}`).join('')];
}
