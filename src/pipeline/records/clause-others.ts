/**
 * All that the record of a clause takes from outside of its document, platform and corpus as they are authored and read: counts, and other clauses as
 * rows. In: a clause and what records are made with. Out: a plain value; where it is the same, and the document too, so is the record.
 */
import type { ClauseRecord } from '../schema/clause-record.ts';
import type { ClauseRow, Prevalence } from '../schema/record-parts.ts';
import { bindsClause } from './audiences.ts';
import { type Choices, named } from './choices.ts';
import type { ClauseContext } from './clause-context.ts';
import { clausePath } from './clause-row.ts';
import type { JoinedClause } from './joined.ts';
import { standsToday } from './standing.ts';

export interface ClauseOthers {
  readonly archiveDay: string;
  readonly prevalence: Prevalence;
  readonly elsewhere: ClauseRecord['elsewhere'];
  readonly related: readonly ClauseRow[];
  readonly wordings: ClauseRecord['wordings'];
  /** Clauses of the type that stand on the platform today, other wordings of this one left out, as many as are named. */
  readonly onPlatform: readonly { readonly path: string; readonly title: string; readonly document: string }[];
  /** Where there are none, other documents of the platform by their titles: read in full for the type, and not read for it. */
  readonly read: readonly string[];
  readonly unread: readonly string[];
  /** The word in which the platform answers today, if it says anything; and who answers in another. */
  readonly word?: string;
  readonly otherwise: ReturnType<Choices['elsewhere']>['otherwise'];
}

/** The same before anything is made of it: other clauses as they are joined. */
export interface ChosenOthers
  extends Pick<ClauseOthers, 'archiveDay' | 'prevalence' | 'read' | 'unread' | 'word' | 'otherwise'> {
  /** Of clauses elsewhere. */
  readonly counts: Pick<ClauseRecord['elsewhere'], 'clauses' | 'platforms'>;
  readonly peers: readonly JoinedClause[];
  readonly related: readonly JoinedClause[];
  readonly wordings: readonly JoinedClause[];
  readonly onPlatform: readonly JoinedClause[];
}

/** In: a clause and what records are made with. Out: all that its record takes from outside of its document. */
export function chooseOthers(
  clause: JoinedClause,
  { joined, byAudience, choices }: Pick<ClauseContext, 'joined' | 'byAudience' | 'choices'>,
): ChosenOthers {
  const { clauseType: type } = clause.value;
  const bound = joined.audiences.find((audience) => bindsClause(clause, audience));
  const answers = byAudience.get(bound ?? joined.audiences[0]!)!.get(type)!;
  const { peers, word, otherwise, ...counts } = choices.elsewhere(clause, answers);
  const wordings = joined.wordings.othersOf(clause);
  const alike = joined.alike
    .onPlatform(clause.platform.slug, type)
    .filter(
      (one) => one.path !== clause.path && !wordings.includes(one) && joined.wordings.isHead(one) && standsToday(one),
    );
  const rest =
    alike.length > 0
      ? []
      : joined.documentsOf(clause.platform.slug).filter(({ path }) => path !== clause.document.path);
  const titles = (documents: typeof rest) => documents.map(({ value }) => value.title);
  return {
    archiveDay: joined.archiveDay,
    prevalence: answers.prevalence,
    counts,
    peers,
    related: choices.related(clause),
    wordings,
    onPlatform: alike.slice(0, named),
    read: titles(rest.filter(({ reviewed }) => reviewed.has(type))),
    unread: titles(rest.filter(({ reviewed, applicable }) => !reviewed.has(type) && applicable.includes(type))),
    ...(word && { word }),
    otherwise,
  };
}

/** In: what was chosen. Out: the same as a plain value. */
export function toClauseOthers(chosen: ChosenOthers, { rows }: Pick<ClauseContext, 'rows'>): ClauseOthers {
  const { counts, peers, related, wordings, onPlatform, ...values } = chosen;
  const row = ({ path }: JoinedClause) => rows.get(path)!;
  return {
    ...values,
    elsewhere: { ...counts, peers: peers.map(row) },
    related: related.map(row),
    wordings: wordings.map((one) => ({
      path: clausePath(one),
      title: one.value.title,
      capturedAt: one.reading.capture.capturedAt,
    })),
    onPlatform: onPlatform.map((one) => ({
      path: clausePath(one),
      title: one.value.title,
      document: one.document.value.title,
    })),
  };
}
