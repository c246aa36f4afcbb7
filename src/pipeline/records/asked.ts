/**
 * The questions that the home page answers for every platform at a glance. In: the answers to an audience. Out: the types that the
 * corpus names for it, else those that most platforms answer, the severest first; and a platform's answer to one in a word.
 */
import { inCodeOrder } from '../schema/order.ts';
import type { SiteRecord } from '../schema/site-record.ts';
import type { Reply, TypeAnswers } from './answers.ts';
import type { Joined } from './join.ts';
import { toWordOf } from './said.ts';
import { severityRank } from './severity.ts';
import { toRefusable, toRefusal } from './short-answer.ts';
import { isTurned } from './standing.ts';
import type { SiteLanguage } from './texts.ts';

const shown = 5;

/**
 * The clause types that the home page answers for every platform: those that the corpus names, else those that most platforms
 * answer, the severest first.
 */
export function toAskedTypes({ corpus, vocabulary }: Joined, answers: ReadonlyMap<string, TypeAnswers>): string[] {
  const isAnswered = (slug: string) => (answers.get(slug)?.prevalence.answered ?? 0) > 0;
  if (corpus.questions) return corpus.questions.filter(isAnswered);
  const weight = (slug: string) => {
    const { saying, silent, found, byPlatform } = answers.get(slug)!;
    const severities = [...byPlatform.values()].map((cell) => severityRank[cell as keyof typeof severityRank] ?? 0);
    return [saying.length + silent.length + found.length, severities.reduce((sum, one) => sum + one, 0)] as const;
  };
  return [...vocabulary.types.keys()]
    .filter(isAnswered)
    .map((slug) => ({ slug, weight: weight(slug) }))
    .sort((a, b) => b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1] || inCodeOrder(a.slug, b.slug))
    .slice(0, shown)
    .map(({ slug }) => slug);
}

type AtAGlance = SiteRecord['matrices'][number]['rows'][number]['asked'][number];

/** A platform's answer to one type in a word, with the severity of its gravest clause and whether a person can refuse. */
export function toAtAGlance({ answer, clauses }: Reply, texts: SiteLanguage): AtAGlance {
  if (clauses.length === 0) return { cell: answer, word: texts.unsaid(answer) };
  const read = clauses.filter(({ reading }) => !isTurned(reading));
  const refuse = toRefusal(read.map(({ value }) => toRefusable(value)));
  return { cell: answer, word: toWordOf(clauses, texts), ...(read.length > 0 && { refuse }) };
}
