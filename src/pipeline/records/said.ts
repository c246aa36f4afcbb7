/**
 * What clauses of one type say together. In: clauses as they are joined. Out: their order, gravest first, and their answer in a word.
 */
import { inCodeOrder } from '../schema/order.ts';
import { bindsInWords } from './binds-in-words.ts';
import type { JoinedClause } from './joined.ts';
import { leadToday } from './lead-today.ts';
import { severityRank } from './severity.ts';
import { toWord } from './short-answer.ts';
import { isTurned } from './standing.ts';
import type { SiteLanguage } from './texts.ts';

/** Gravest first; of those as grave the one that covers most, so that a narrow case does not speak for the rest; then by address. */
export function graver(a: JoinedClause, b: JoinedClause): number {
  return (
    severityRank[b.severity.level] - severityRank[a.severity.level] ||
    b.severity.factors.breadth - a.severity.factors.breadth ||
    b.severity.total - a.severity.total ||
    inCodeOrder(a.path, b.path)
  );
}

/** "Yes", "It depends": of at least one clause, in any order. */
export function toWordOf(clauses: readonly JoinedClause[], texts: SiteLanguage): string {
  const said = clauses.toSorted(graver).map((clause) => ({
    stance: clause.value.stance,
    breadth: clause.value.factors.breadth,
    binds: bindsOf(clause, texts),
    lead: leadToday(clause, texts),
    ...(isTurned(clause.reading) && { isTurned: true as const }),
  }));
  return toWord(said, texts);
}

function bindsOf(clause: JoinedClause, texts: SiteLanguage): string[] | undefined {
  const binds = bindsInWords(clause, texts);
  return binds.length > 0 ? binds : undefined;
}
