import type { Clause } from '../schema/clause.ts';
import type { Observation } from '../schema/clause-life.ts';
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { Composed } from '../schema/composed.ts';
import { askOf } from '../schema/question.ts';
import type { Prevalence } from '../schema/record-parts.ts';
import { clausePath } from './clause-row.ts';
import { compose, joinLines } from './compose.ts';
import type { Joined } from './join.ts';
import type { JoinedClause } from './joined.ts';
import { type SiteLanguage, textsOf } from './texts.ts';

/** At most so many names are printed in an answer. */
const named = 4;

/**
 * Questions a reader has at a clause, answered from computed facts alone.
 * In: a clause, the corpus it stands in, the counts of its type and its observation. Out: four questions with answers.
 * No answer repeats a section of the page: what the words mean stands in the analysis, how to refuse in its own section.
 */
export function toFaq(
  clause: JoinedClause,
  joined: Joined,
  prevalence: Prevalence,
  observation: Observation,
): ClauseRecord['faq'] {
  const { corpus } = joined;
  const texts = textsOf(corpus.language);
  const platform = clause.platform.value.name;
  return [
    { question: askOf(clause.type.question, platform), answer: [answerOf(clause, texts)] },
    { question: texts.asksElsewhere(platform), answer: elsewhereOnPlatform(clause, joined, texts) },
    { question: texts.asksSince(platform), answer: [texts.sinceWhen(observation)] },
    {
      question: texts.asksOthers(clause.type.name),
      answer: joinLines([texts.howMany(prevalence), otherwise(clause, joined, texts)]),
    },
  ];
}

function answerOf({ platform, document, value, type }: JoinedClause, texts: SiteLanguage): string {
  const source = texts.documentOf(platform.value.name, document.value.title);
  const lead = texts.leadOf(value.stance, type.leads);
  return `${lead && `${lead}. `}${texts.inShort(source, value.title)} ${texts.refusal(value.optOut.available)}`;
}

/** Other clauses of the type on the platform, or the documents that were read for it without finding one. */
function elsewhereOnPlatform(clause: JoinedClause, joined: Joined, texts: SiteLanguage): Composed {
  const type = clause.value.clauseType;
  const others = joined.byType
    .get(type)!
    .filter((one) => one.platform.slug === clause.platform.slug && one.path !== clause.path);
  if (others.length > 0) {
    const links = others
      .slice(0, named)
      .flatMap(
        (one, index): Composed => [
          index === 0 ? '' : '; ',
          { text: one.value.title, path: clausePath(one) },
          ` (${one.document.value.title})`,
        ],
      );
    return compose`${texts.more} ${joinLines(links)}.`;
  }
  const rest = joined.platforms
    .find(({ slug }) => slug === clause.platform.slug)!
    .documents.filter(({ path }) => path !== clause.document.path);
  const titles = (wanted: (document: (typeof rest)[number]) => boolean) =>
    rest.filter(wanted).map(({ value }) => value.title);
  return [
    texts.noMore(
      titles(({ reviewed }) => reviewed.has(type)),
      titles(({ reviewed, applicable }) => !reviewed.has(type) && applicable.includes(type)),
    ),
  ];
}

/** Platforms that take another stance, where they are few enough to be named. */
function otherwise(clause: JoinedClause, { byType }: Joined, texts: SiteLanguage): Composed {
  const others = byType
    .get(clause.value.clauseType)!
    .filter(({ platform, value }) => platform.slug !== clause.platform.slug && value.stance !== clause.value.stance);
  const parts = [...Map.groupBy(others, ({ value }) => value.stance)].flatMap(
    ([stance, clauses]: [Clause['stance'], JoinedClause[]]) => {
      const names = [...new Set(clauses.map(({ platform }) => platform.value.name))];
      return names.length > named ? [] : [texts.othersSay(names, stance)];
    },
  );
  return [parts.map((part) => ` ${part}`).join('')];
}
